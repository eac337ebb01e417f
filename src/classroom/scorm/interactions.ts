import { type Asked, CURVE_STEPS } from '../questions.ts';
import type { Answer, Answered, Known, Work } from '../submission.ts';
import { LONGEST_TEXT, optionLetter, timespan } from './values.ts';

/** An answer as a school's system takes it: it can be written there, and never read back. */
export interface Interaction {
  /** Letters, digits, hyphens and low lines. */
  readonly id: string;
  readonly type: 'choice' | 'numeric' | 'fill-in';
  /** At most 255 characters. */
  readonly response: string;
  readonly result: 'correct' | 'wrong' | 'neutral';
  /** How long it took to answer first, as HHHH:MM:SS; null for later tries. */
  readonly latency: string | null;
}

/**
 * What was answered between two states of a work, each try for itself, in the order of the questions.
 *
 * @param before empty where nothing was there
 */
export function newInteractions(
  before: readonly Work[],
  after: readonly Work[],
  known: readonly Known[],
): Interaction[] {
  const of = (steps: readonly Work[], place: number) => interactionsOf(steps[place], known, place);
  return after.flatMap((_, place) => {
    const told = Map.groupBy(of(before, place), ({ id }) => id);
    const all = Map.groupBy(of(after, place), ({ id }) => id);
    return [...all].flatMap(([id, tries]) => tries.slice(told.get(id)?.length ?? 0));
  });
}

function interactionsOf(
  work: Work | undefined,
  known: readonly Known[],
  place: number,
): Interaction[] {
  const own = known[place];
  if (work?.kind !== 'lesson' || own?.kind !== 'lesson') return [];
  return own.questions.flatMap(({ id, editions }) => {
    const answered = work.answers.find((each) => each.id === id);
    const asked = editions[(answered?.edition ?? 0) - 1];
    if (answered === undefined || asked === undefined) return [];
    return triesOf(`step-${place + 1}_${id}`.slice(0, LONGEST_TEXT), asked, answered);
  });
}

function triesOf(id: string, asked: Asked, { answer, seconds }: Answered): Interaction[] {
  return partsOf(asked, answer).map((part, i) => ({
    id,
    ...part,
    latency: i === 0 ? timespan(seconds) : null,
  }));
}

type Part = Pick<Interaction, 'type' | 'response' | 'result'>;

/** The tries of an answer. Predictions are neither right nor wrong. */
function partsOf(asked: Asked, answer: Answer): Part[] {
  if (answer.kind === 'option') return [{ ...choice(answer.option), result: 'neutral' }];
  if (answer.kind === 'tries') {
    const right = 'right' in asked && answer.isSolved ? [asked.right] : [];
    return [
      ...answer.wrong.map((option): Part => ({ ...choice(option), result: 'wrong' })),
      ...right.map((option): Part => ({ ...choice(option), result: 'correct' })),
    ];
  }
  if (answer.kind === 'number' && asked.ask === 'number') {
    return [{ type: 'numeric', response: decimal(asked, answer.place), result: 'neutral' }];
  }
  if (answer.kind === 'curve' && asked.ask === 'curve') {
    const heights = answer.heights.map((height) => rounded((height / CURVE_STEPS) * asked.most));
    const response = heights.join(' ').slice(0, LONGEST_TEXT);
    return [{ type: 'fill-in', response, result: 'neutral' }];
  }
  return [];
}

function choice(option: number): Pick<Interaction, 'type' | 'response'> {
  return { type: 'choice', response: optionLetter(option) };
}

function decimal({ from, step }: { readonly from: number; readonly step: number }, place: number) {
  return String(rounded(from + place * step));
}

/** Without the last digits, which come of computing with fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
