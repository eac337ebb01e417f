import { sentenceOf } from '../../faces/problems.ts';
import type { Refusal } from '../../game/playback.ts';
import type { Row } from '../collect.ts';
import type { Known } from '../submission.ts';
import type { Report, Verdict } from './report.ts';
import type { HandedRun } from './runs.ts';
import { words } from './words/say.ts';

/** Rows and runs of a class in words. */

/** An assignment's number as pages show it. */
export function numberWords(assignment: number): string {
  return assignment.toString(16).toUpperCase().padStart(8, '0');
}

/**
 * What stands of a row, in words.
 *
 * @param runs of this row
 * @param others who handed in the same code
 */
export function stateWords(
  { state }: Row,
  report: Pick<Report, 'context' | 'outcomes'>,
  runs: readonly HandedRun[],
  others: readonly string[],
): string {
  const also = others.length === 0 ? [] : [words.state.alsoFrom(others)];
  return [...partsOf(state, report, runs), ...also].join('; ');
}

function partsOf(
  state: Row['state'],
  { context, outcomes }: Pick<Report, 'context' | 'outcomes'>,
  runs: readonly HandedRun[],
): string[] {
  const { state: say } = words;
  if (state.kind === 'refused') return [say.refused(state.error)];
  if (state.kind === 'other') return [say.other(numberWords(state.header.assignment))];
  if (state.isPassed) return [say.passed];
  const verdicts = runs.map((run) => outcomes.verdictOn(run));
  return [
    state.canReplay ? say.read : say.older,
    ...(hasOlderEditions(state.submission.steps, context.known) ? [say.editions] : []),
    ...(verdicts.some(isDifferent) ? [say.differs] : []),
    ...(verdicts.some(({ kind }) => kind === 'illegal') ? [say.illegal] : []),
  ];
}

function isDifferent(verdict: Verdict): boolean {
  return verdict.kind === 'played' && !verdict.isAsClaimed;
}

type Steps = Extract<Row['state'], { kind: 'read' }>['submission']['steps'];

function hasOlderEditions(steps: Steps, known: readonly Known[]): boolean {
  return steps.some((work, i) => {
    const step = known[i];
    if (work.kind !== 'lesson' || step?.kind !== 'lesson') return false;
    const newest = new Map(step.questions.map(({ id, editions }) => [id, editions.length]));
    return work.answers.some(({ id, edition }) => edition !== newest.get(id));
  });
}

/** A run in words, as the replay has it where there is one. */
export interface RunWords {
  readonly result: string;
  readonly lives: string;
  readonly spent: string;
  readonly check: string;
  /** What is said of it is only a claim. */
  readonly isClaim: boolean;
  /** It has to be looked at. */
  readonly isFlagged: boolean;
}

export function runWords({ run }: HandedRun, verdict: Verdict): RunWords {
  const { check } = words;
  const { claim } = run;
  if (verdict.kind === 'illegal') {
    const why = check.illegal(verdict.refusal.generation, reasonOf(verdict.refusal));
    return { result: '–', lives: '–', spent: '–', check: why, isClaim: false, isFlagged: true };
  }
  if (verdict.kind !== 'played') {
    return {
      result: claim.won ? words.won : words.claimedLost,
      lives: String(claim.livesLeft),
      spent: String(claim.spent),
      check: verdict.kind === 'older' ? check.older : check.waiting,
      isClaim: true,
      isFlagged: false,
    };
  }
  const { status, lives, spent, fidelity } = verdict.replayed;
  const end = status === 'lost' ? words.lost : words.unfinished;
  return {
    result: status === 'won' ? words.won : end(fidelity.length),
    lives: String(lives),
    spent: String(spent),
    check: verdict.isAsClaimed ? check.asClaimed : check.differs(claim),
    isClaim: false,
    isFlagged: !verdict.isAsClaimed || status === 'playing',
  };
}

function reasonOf({ move, problem }: Refusal): string {
  return problem.code === 'real'
    ? words.check.tooMany(move.real, problem.max)
    : sentenceOf(problem);
}
