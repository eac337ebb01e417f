import { worstAmong } from '../game/lines.ts';
import type { Outcome } from '../game/outcome.ts';
import type { Par } from '../game/par.ts';
import type { Position } from '../game/position.ts';
import { percentWords } from '../kit/words/en.ts';
import type { RunChartFrame } from '../stage/scene/run-chart.ts';
import { runChartDepth } from '../stage/scene/run-chart.ts';
import type { Size } from '../stage/scene/shapes.ts';
import type { Curve, WantedName } from './chart-labels.ts';
import { POLICY_NAMES } from './words/en/judgement.ts';

/** What the chart of a run shows: its past, and others on the same luck. */
export function runChartFrame(
  { challenge, turns }: Position,
  bands: RunChartFrame['bands'],
  others: { readonly rival: Outcome | null; readonly par: Par | null },
): RunChartFrame {
  const ofRival = others.rival?.fidelity.map((tails) => worstAmong(challenge, tails));
  return {
    generations: challenge.generations,
    goal: challenge.line,
    past: turns.map(({ fidelity }) => fidelity),
    bands,
    ghosts: [
      ...ghostsOf(others.par).map(({ fidelity, kind }) => ({ fidelity, kind })),
      ...(ofRival === undefined ? [] : [{ fidelity: ofRival, kind: 'rival' as const }]),
    ],
  };
}

/** The names that the lines of a chart should bear, the most important first. */
export function runChartNames(
  frame: RunChartFrame,
  par: Par | null,
  { width, height }: Size,
): WantedName[] {
  const { generations, goal, past, ghosts } = frame;
  const depth = (fidelity: number) => runChartDepth(fidelity, height) * height;
  const named = (text: string, kind: WantedName['kind'], fidelity: readonly number[]) => ({
    text,
    kind,
    x: (fidelity.length / generations) * width,
    y: depth(fidelity.at(-1) ?? 1),
  });
  const line: WantedName = {
    text: `line ${percentWords(goal)}`,
    kind: 'goal',
    x: 0,
    y: depth(goal),
  };
  const rival = ghosts.find(({ kind }) => kind === 'rival');
  return [
    ...(goal > 0 ? [line] : []),
    ...(par === null ? [] : [named('you', 'you', past)]),
    ...(rival === undefined ? [] : [named('run to beat', 'rival', rival.fidelity)]),
    ...ghostsOf(par)
      .toReversed()
      .map(({ name, kind, fidelity }) => named(name, kind, fidelity)),
  ];
}

/** What no name should stand on: every run, and the middle and the edges of what may come. */
export function runChartCurves(frame: RunChartFrame, { width, height }: Size): Curve[] {
  const { generations, past, bands, ghosts } = frame;
  const curve = (fidelity: readonly number[], from = 0) =>
    fidelity.flatMap((value, i) => [
      ((from + i) / generations) * width,
      runChartDepth(value, height) * height,
    ]);
  const now = past.at(-1) ?? 1;
  const ahead = [0, 2, 4].map((level) => [now, ...bands.map((each) => each[level] ?? 0)]);
  return [
    curve([1, ...past]),
    ...ghosts.map(({ fidelity }) => curve([1, ...fidelity])),
    ...(bands.length === 0 ? [] : ahead.map((each) => curve(each, past.length))),
  ];
}

/** The policies' runs on this luck; the one that made par comes last, on top. */
function ghostsOf(par: Par | null) {
  const references = par?.references ?? [];
  return references
    .map(({ name, won, spent, fidelity }) => ({
      name: POLICY_NAMES[name],
      kind: won && spent === par?.par ? ('par' as const) : ('other' as const),
      fidelity,
    }))
    .sort((one, other) => Number(one.kind === 'par') - Number(other.kind === 'par'));
}
