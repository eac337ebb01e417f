import { numberFor } from '../values/value.ts';
import type { CurveAsked, NumberAsked } from './guess.ts';

/** How the name of a quantity and its arguments are given; see `src/lesson/values`. */
export type Measured = Readonly<Record<string, unknown>>;

/** The option in whose stretch the measured number lies; `splits` are the borders between the options. */
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
  const value = numberFor(measured);
  return options[splits.filter((border) => value >= border).length] ?? '';
}

export function numberAsked(
  { step, unit }: { readonly step: number; readonly unit: string },
  near: number,
  measured: Measured,
): NumberAsked {
  const digits = (String(step).split('.')[1] ?? '').length;
  return { answer: numberFor(measured), near, digits, unit };
}

export function curveAsked(
  { at, start }: Pick<CurveAsked, 'at' | 'start'>,
  measured: Measured,
): CurveAsked {
  return { at, start, answers: at.map((t) => numberFor({ ...measured, at: t })) };
}
