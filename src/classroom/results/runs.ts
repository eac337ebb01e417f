import type { Challenge } from '../../game/challenge.ts';
import { poolFor } from '../../game/pools.ts';
import type { Pool } from '../../kinds/kind.ts';
import type { Assignment } from '../assignment.ts';
import type { Row } from '../collect.ts';
import { isTelling } from '../judge.ts';
import { luckAt } from '../own-luck.ts';
import type { Known, Run } from '../submission.ts';
import { isCounted } from './names.ts';

/** A run that was handed in, with what it was played on. */
export interface HandedRun {
  /** Of its row, from 0. */
  readonly place: number;
  /** Of the assignment, from 0. */
  readonly step: number;
  readonly which: 'first' | 'best';
  /** On the luck of the pupil. */
  readonly challenge: Challenge;
  readonly run: Run;
  /** The same for runs of the same moves on the same luck: they are replayed once. */
  readonly key: string;
  /** Whether it was computed by the core that is here. */
  readonly canReplay: boolean;
}

/**
 * All runs that count, row by row: of the submissions that got furthest.
 *
 * @param pools of the kinds that have any, where each pupil has another luck
 */
export function runsOf(
  rows: readonly Row[],
  { assignment, known }: { readonly assignment: Assignment; readonly known: readonly Known[] },
  pools: readonly Pool[],
): HandedRun[] {
  const poolOf = known.map((step) =>
    step.kind === 'challenge' ? poolFor(pools, step.challenge) : null,
  );
  return rows.flatMap((row, place) => {
    if (row.state.kind !== 'read' || !isCounted(row)) return [];
    const { submission, canReplay } = row.state;
    return submission.steps.flatMap((work, step) => {
      const its = known[step];
      if (work.kind !== 'challenge' || its?.kind !== 'challenge') return [];
      const { pupil } = submission.header;
      const challenge =
        assignment.luck === 'same'
          ? its.challenge
          : {
              ...its.challenge,
              seed: luckAt(poolOf[step] ?? null, assignment.seed, pupil, work.luck),
            };
      return (['first', 'best'] as const).flatMap((which) => {
        const run = work[which];
        if (run === null) return [];
        const key = `${step}/${challenge.seed}/${JSON.stringify(run.moves)}`;
        return [{ place, step, which, challenge, run, key, canReplay }];
      });
    });
  });
}

/** The runs of a step that count: first ones, or best ones, where a first one may be the best. */
export function countedRuns(
  runs: readonly HandedRun[],
  step: number,
  which: HandedRun['which'],
): HandedRun[] {
  const byPlace = new Map<number, HandedRun>();
  for (const run of runs) {
    if (run.step !== step || (run.which === 'best' && which === 'first')) continue;
    byPlace.set(run.place, run);
  }
  return [...byPlace.values()];
}

/** Rows with equal runs on the same luck, where that is worth a question. */
export interface Alike {
  readonly step: number;
  /** Places of rows. */
  readonly places: readonly number[];
  /** A generation whose move can be asked about: the last in which the amount changes. */
  readonly generation: number;
}

export function alikeIn(runs: readonly HandedRun[]): Alike[] {
  const groups = Map.groupBy(
    runs.filter(({ run }) => isTelling(run)),
    ({ key }) => key,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const places = [...new Set([first, ...others].map(({ place }) => place))];
    const { moves } = first.run;
    const changes = moves.map(({ real }, i) => i > 0 && real !== moves[i - 1]?.real);
    const generation = changes.lastIndexOf(true) + 1;
    return places.length < 2 ? [] : [{ step: first.step, places, generation }];
  });
}
