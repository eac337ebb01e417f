import { hintFor } from '../../base/spelling.ts';
import { numberFor } from '../values/value.ts';
import type { CurveAsked, NumberAsked } from './guess.ts';

/** How the name of a quantity and its arguments are given; see `src/lesson/values`. */
export type Measured = Readonly<Record<string, unknown>>;

/**
 * The answer that an author gave.
 *
 * @throws Error when it is none of the options
 */
export function optionNamed(options: readonly string[], answer: string): string {
  if (options.includes(answer)) return answer;
  throw new Error(
    `prop "answer" must be one of the options; it is "${answer}"${hintFor(answer, options)}`,
  );
}

/**
 * The option in whose stretch the measured number lies; `splits` are the borders between the options.
 *
 * @throws Error when there are too few or too many, or when they do not rise
 */
export function optionFor(
  options: readonly string[],
  splits: readonly number[],
  measured: Measured,
): string {
  if (splits.length !== options.length - 1) {
    throw new Error(
      `${options.length} options need ${options.length - 1} "splits", the borders between them`,
    );
  }
  if (!rises(splits)) throw new Error(`prop "splits" must rise; it is ${splits.join(', ')}`);
  const value = numberFor(measured);
  return options[splits.filter((border) => value >= border).length] ?? '';
}

/**
 * Every option but the one that happens has the tag of a misconception.
 *
 * @throws Error that says which tags there have to be
 */
export function refuseTags(
  options: readonly string[],
  tags: readonly (string | null)[],
  answer: string,
): void {
  const isSound =
    tags.length === options.length &&
    options.every((each, i) => (each === answer) === (tags[i] === null));
  if (isSound) return;
  throw new Error(
    `prop "tags" needs a tag for each option, and null for the one that happens, "${answer}"`,
  );
}

/**
 * What a guess of a number is judged by.
 *
 * @throws Error when the slider does not reach the answer
 */
export function numberAsked(
  { from, to, step, unit }: NumberScale,
  near: number,
  measured: Measured,
): NumberAsked {
  if (!(step > 0 && from + step <= to)) {
    throw new Error(`prop "number" must go up from "from" to "to" by "step", which is above 0`);
  }
  const answer = numberFor(measured);
  if (answer < from || answer > to) {
    throw new Error(`the answer, ${answer}, is not between "from", ${from}, and "to", ${to}`);
  }
  const digits = (String(step).split('.')[1] ?? '').length;
  return { answer, near, digits, unit };
}

/** The slider that a number is guessed with. */
interface NumberScale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly unit: string;
}

/**
 * What a drawn guess is judged by.
 *
 * @throws Error when the pad has no room for the answers
 */
export function curveAsked(
  { at, start, most }: Pick<CurveAsked, 'at' | 'start'> & { readonly most: number },
  measured: Measured,
): CurveAsked {
  if (!rises(at)) throw new Error(`the generations "at" must rise; they are ${at.join(', ')}`);
  const answers = at.map((t) => numberFor({ ...measured, at: t }));
  const highest = Math.max(start, ...answers);
  if (highest > most) {
    throw new Error(`"most" must be at least ${highest}, where the answers go; it is ${most}`);
  }
  return { at, start, answers };
}

function rises(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));
}
