import { type Feat, isBetter } from '../../progress/record.ts';
import type { Answered, ChallengeWork, LessonWork, Run, Work } from '../submission.ts';

/** What one pupil has done of one assignment on this computer, kept with every answer and every move. */
export interface DeskWork {
  /** The text of the assignment. */
  readonly assignment: string;
  /** The pupil's code. */
  readonly pupil: string;
  /** One for each step. */
  readonly steps: readonly Work[];
  readonly reflection: string;
  /** How often the sentence was changed; nothing before the first time. */
  readonly edits?: number;
}

/** Nothing done yet. */
export function newWork(
  assignment: string,
  pupil: string,
  kinds: readonly Work['kind'][],
): DeskWork {
  const steps = kinds.map((kind): Work => (kind === 'lesson' ? { kind, answers: [] } : UNPLAYED));
  return { assignment, pupil, steps, reflection: '' };
}

const UNPLAYED: ChallengeWork = { kind: 'challenge', luck: 0, seconds: 0, first: null, best: null };

/** The work with one step changed; a step of another kind stays as it is. */
function withStep(work: DeskWork, place: number, change: (step: Work) => Work): DeskWork {
  const steps = work.steps.map((step, i) => (i === place ? change(step) : step));
  return { ...work, steps };
}

/**
 * The work with an answer to a question. The first answer stays: of a prediction whole, of a check its tries are added up
 * until the right one was found. Of two editions the later one counts.
 *
 * @param place of the step, from 0
 */
export function withAnswer(work: DeskWork, place: number, given: Answered): DeskWork {
  return withStep(work, place, (step) =>
    step.kind === 'lesson' ? answeredStep(step, given) : step,
  );
}

function answeredStep(step: LessonWork, given: Answered): LessonWork {
  const before = step.answers.find(({ id }) => id === given.id);
  if (before === undefined) return { ...step, answers: [...step.answers, given] };
  if (before.edition > given.edition) return step;
  const now = before.edition === given.edition ? grown(before, given) : given;
  return { ...step, answers: step.answers.map((each) => (each === before ? now : each)) };
}

function grown(before: Answered, given: Answered): Answered {
  const [one, other] = [before.answer, given.answer];
  if (one.kind !== 'tries' || other.kind !== 'tries' || one.isSolved) return before;
  const wrong = [...new Set([...one.wrong, ...other.wrong])];
  return { ...before, answer: { kind: 'tries', wrong, isSolved: other.isSolved } };
}

/**
 * The work with a run that is over. The first that was finished stays, and the best is kept beside it.
 *
 * @param luck its place among the pupil's own lucks
 */
export function withRun(work: DeskWork, place: number, luck: number, run: Run): DeskWork {
  return withStep(work, place, (step) =>
    step.kind === 'challenge' ? playedStep(step, luck, run) : step,
  );
}

function playedStep(step: ChallengeWork, luck: number, run: Run): ChallengeWork {
  if (step.first === null) return { ...step, luck, first: run };
  const best = step.best ?? step.first;
  return isBetterRun(run, best) ? { ...step, best: run } : step;
}

/** The work with so many seconds more at a challenge. */
export function withSeconds(work: DeskWork, place: number, seconds: number): DeskWork {
  return withStep(work, place, (step) =>
    step.kind === 'challenge' ? { ...step, seconds: step.seconds + seconds } : step,
  );
}

/** The work with another sentence. */
export function withReflection(work: DeskWork, reflection: string): DeskWork {
  return { ...work, reflection, edits: (work.edits ?? 0) + 1 };
}

/**
 * What two windows have of the same work: every answer, the best of all runs, and the sentence that was changed more often.
 * Where only one can be kept, as of two first runs, it is that of `one`.
 */
export function mergeWorks(one: DeskWork, other: DeskWork): DeskWork {
  const steps = one.steps.map((step, i) => mergeSteps(step, other.steps[i]));
  const isLater = (other.edits ?? 0) > (one.edits ?? 0);
  return { ...one, ...(isLater && { reflection: other.reflection, edits: other.edits }), steps };
}

function mergeSteps(one: Work, other: Work | undefined): Work {
  if (one.kind === 'lesson') {
    return other?.kind === 'lesson' ? other.answers.reduce(answeredStep, one) : one;
  }
  if (other?.kind !== 'challenge') return one;
  const runs = [other.first, other.best].filter((run) => run !== null);
  const played = runs.reduce((step, run) => playedStep(step, other.luck, run), one);
  return { ...played, seconds: Math.max(one.seconds, other.seconds) };
}

/** Whether anything was done at a step. */
export function isBegun(step: Work): boolean {
  return step.kind === 'lesson' ? step.answers.length > 0 : step.first !== null;
}

/** Whether what is claimed of one run is better, as records have it. */
export function isBetterRun(one: Run, other: Run): boolean {
  return isBetter(featOf(one), featOf(other));
}

function featOf({ moves, claim: { won, spent, livesLeft } }: Run): Feat {
  return { won, spent, livesLeft, generations: moves.length };
}
