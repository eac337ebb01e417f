import { parseJson } from '../base/json.ts';

/**
 * What somebody expected before they looked: a value in the unit of the figure's axis (per cent in the histograms of
 * tails and widths), or one for each generation from 0.
 */
export type Guess =
  | { readonly value: number; readonly label: string }
  | { readonly curve: readonly number[]; readonly label: string };

/** Values of a curve at most. */
const LONGEST = 1001;

/** A guess from the attribute of a figure; null when it is none. */
export function parseGuess(text: string | undefined): Guess | null {
  if (text === undefined) return null;
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null || !('label' in parsed)) return null;
  const { label } = parsed;
  if (typeof label !== 'string') return null;
  if ('value' in parsed && isNumber(parsed.value)) return { value: parsed.value, label };
  if (!('curve' in parsed) || !Array.isArray(parsed.curve)) return null;
  const curve: unknown[] = parsed.curve.slice(0, LONGEST);
  return curve.length > 1 && curve.every(isNumber) ? { curve, label } : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
