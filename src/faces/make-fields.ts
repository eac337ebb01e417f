/** What the fields of a form that makes a challenge hold, in the units in which a person types it. */

/** What stands in the form, by the names of its controls; a box that is not ticked is empty. */
export type Fields = Readonly<Record<string, string>>;

export const TICKED = 'on';
export const ticked = (is: boolean) => (is ? TICKED : '');

/**
 * The number in a text. What is no number counts as one below every range, so that the check of a challenge names the
 * setting it belongs to.
 */
export function numberOf(text = ''): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? -Infinity : number;
}

/** The share that a text in per cent means: exactly so many thousandths where it has one decimal. */
export function shareOf(text = ''): number {
  const percent = numberOf(text);
  const tenths = Math.round(percent * 10);
  return Math.abs(percent * 10 - tenths) < 1e-9 ? tenths / 1000 : percent / 100;
}

/** "30", "30.5": a share in per cent. */
export function percentText(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** What a number field allows, in the units of the form; `parseChallenge` has the last word. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function range(min: number, max: number, step = 1): Range {
  return { min, max, step };
}

/** Whether a number is one that the field allows. */
export function isWithin({ min, max, step }: Range, value: number): boolean {
  const steps = value / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}
