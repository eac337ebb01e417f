import { percentWords } from '../../figures/format.ts';
/** What a reader committed to, and what happens. Pure: the sentences and what figures draw of it. */

/** What is drawn in a figure beside what happened: a number on its axis, or one value per generation from 0 on. */
export type Drawn = ({ readonly value: number } | { readonly curve: readonly number[] }) & {
  readonly label: string;
};

/** What is said and drawn when a guess is judged. */
export interface Reply {
  readonly sentence: string;
  /** Null where there is nothing to draw. */
  readonly drawn: Drawn | null;
}

/** @param isLikely whether it is what happens most often; otherwise it is so */
export function judgeChoice(guess: string, answer: string, isLikely: boolean): Reply {
  const right = isLikely ? 'That is what happens.' : 'So it is.';
  const wrong = `${isLikely ? 'Most likely' : 'It is'}: ${answer}.`;
  const sentence = guess === answer ? right : wrong;
  return { sentence: `You said: ${guess}. ${sentence}`, drawn: null };
}

/** A question for a number. */
export interface NumberAsked {
  readonly answer: number;
  /** A guess this close is near enough. */
  readonly near: number;
  /** Digits after the point. */
  readonly digits: number;
  /** "of 20 snakes". */
  readonly unit: string;
}

export function judgeNumber(guess: number, { answer, near, digits, unit }: NumberAsked): Reply {
  const words = `${guess.toFixed(digits)} ${unit}`;
  const shown = answer.toFixed(digits);
  const ending = Math.abs(guess - Number(shown)) <= near ? 'You were close.' : '';
  const sentence = `You said ${words}. It is ${shown}. ${ending}`.trim();
  return { sentence, drawn: { value: guess, label: `Your guess: ${words}` } };
}

/** A question for a curve: a quantity at some generations, as shares of what it was. */
export interface CurveAsked {
  /** Generations at which the reader sets it, in order. */
  readonly at: readonly number[];
  /** Its value in generation 0. */
  readonly start: number;
  /** What happens at these generations. */
  readonly answers: readonly number[];
}

/** The reader's curve is near enough where it is off by no more than this. */
const NEAR = 0.1;

export function judgeCurve(guess: readonly number[], asked: CurveAsked): Reply {
  const { at, answers } = asked;
  const [last = 0, said = 0, is = 0] = [at.at(-1), guess.at(-1), answers.at(-1)];
  const furthest = Math.max(...answers.map((answer, i) => Math.abs(answer - (guess[i] ?? 0))));
  const ending = furthest <= NEAR ? 'Your curve was close all the way.' : '';
  const sentence = `After ${last} generations you had ${percentWords(said, 0)}. It is ${percentWords(is, 0)}. ${ending}`;
  return {
    sentence: sentence.trim(),
    drawn: { curve: curveOf(guess, asked), label: 'Your guess' },
  };
}

/** One value per generation from 0 on, straight from one handle to the next. */
export function curveOf(
  guess: readonly number[],
  { at, start }: Pick<CurveAsked, 'at' | 'start'>,
): number[] {
  const corners = [[0, start], ...at.map((t, i) => [t, guess[i] ?? start])] as [number, number][];
  const last = at.at(-1) ?? 0;
  return Array.from({ length: last + 1 }, (_, t) => {
    const next = Math.max(
      1,
      corners.findIndex(([place]) => place >= t),
    );
    const [[from, low], [to, high]] = corners.slice(next - 1, next + 1) as [
      [number, number],
      [number, number],
    ];
    return low + ((t - from) / (to - from)) * (high - low);
  });
}
