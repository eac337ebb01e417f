import { readNumber } from '../base/numbers.ts';
import type { FieldRange } from '../kit/number-field.ts';

/** What the fields of a form that makes a challenge hold, in the units in which a person types it. */

/** What stands in the form, by the names of its controls; a box that is not ticked is empty. */
export type Fields = Readonly<Record<string, string>>;

export const TICKED = 'on';
export const ticked = (is: boolean) => (is ? TICKED : '');

/**
 * The number that a text means in a field. What is no number counts as one below every range, so that the check of a
 * challenge names the setting it belongs to.
 */
export function numberOf(text: string | undefined, range: FieldRange): number {
  const read = readNumber(text ?? '', range);
  if (read.ok) return read.value;
  return read.error.code === 'outside' ? read.error.value : -Infinity;
}

/** The share that a text in per cent means: exactly so many thousandths where it has one decimal. */
export function shareOf(text: string | undefined, range: FieldRange): number {
  const percent = numberOf(text, range);
  const tenths = Math.round(percent * 10);
  return Math.abs(percent * 10 - tenths) < 1e-9 ? tenths / 1000 : percent / 100;
}

/** "30", "30.5": a share in per cent. */
export function percentText(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** What a number field allows, in the units of the form; `parseChallenge` has the last word. */
export function range(min: number, max: number, step = 1): FieldRange {
  const decimals = (String(step).split('.')[1] ?? '').length;
  return { min, max, step, decimals };
}

/** In per cent, with the sign or without. */
export function percentRange(min: number, max: number): FieldRange {
  return { ...range(min, max, 0.1), percent: 'unit' };
}

/** Whether a number is one that the field allows. */
export function isWithin({ min, max, step }: FieldRange, value: number): boolean {
  const steps = value / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}
