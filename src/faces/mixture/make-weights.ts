import { NAME } from '../../kinds/mixture/settings.ts';
import { shareWords } from '../../kit/words/en.ts';
import { type Fields, percentText, shareOf } from '../make-fields.ts';
import { OWN_WORLD, RANGES, rows, rowsOf } from './make-islands.ts';
import { words } from './words/say.ts';

/** The islands' weights, which must add up to the whole world. All of them in tenths of a per cent. */

const WHOLE = 1000;
/** The least that an island can have. */
const LEAST = 5;
/** Islands up to this weight are rare, which is what a map is about: what they have stays as it is. */
const RARE = 50;

/** What is missing from the whole world, or what is too much; nothing where there is nothing to share out. */
export function restWords(fields: Fields): string[] {
  const weights = weightsOf(fields);
  const rest = weights === null ? 0 : WHOLE - sumOf(weights);
  if (rest === 0) return [];
  const sum = shareWords((WHOLE - rest) / WHOLE);
  const amount = shareWords(Math.abs(rest) / WHOLE);
  return [words.make.rest(sum, amount, rest > 0)];
}

/** The fields after the rest was shared out: islands without a weight share it, or else those that are not rare. */
export function withRestShared(fields: Fields): Fields {
  const weights = shareOut(weightsOf(fields) ?? []);
  const changed = weights.map((weight, k) => [`island-${k}-weight`, percentText(weight / WHOLE)]);
  return { ...fields, ...Object.fromEntries(changed) };
}

/**
 * Weights that add up to the whole. Those that are 0 share what is left; if there are none, those that are not rare
 * grow or shrink in proportion, and all of them where that is not enough.
 */
export function shareOut(weights: readonly number[]): number[] {
  const given = weights.map((weight) => Math.max(LEAST, weight));
  const all = given.map((_, k) => k);
  const empty = all.filter((k) => weights[k] === 0);
  const large = all.filter((k) => (weights[k] ?? 0) > RARE);
  const open = [empty, large, all].find((some) => some.length > 0 && hasRoom(given, some)) ?? all;
  const total = WHOLE - sumOf(given.filter((_, k) => !open.includes(k)));
  return scaled(given, open, total);
}

/** Whether the others leave enough for these. */
function hasRoom(given: readonly number[], open: readonly number[]): boolean {
  const others = sumOf(given.filter((_, k) => !open.includes(k)));
  return WHOLE - others >= LEAST * open.length;
}

/** The weights with the open ones in proportion so that these add up to a total; the largest evens out the rounding. */
function scaled(given: readonly number[], open: readonly number[], total: number): number[] {
  const before = sumOf(open.map((k) => given[k] ?? 0));
  const parts = open.map((k) => Math.max(LEAST, Math.floor(((given[k] ?? 0) * total) / before)));
  for (let left = total - sumOf(parts); left !== 0; left -= Math.sign(left)) {
    const largest = parts.indexOf(Math.max(...parts));
    parts[largest] = (parts[largest] ?? 0) + Math.sign(left);
  }
  return given.map((weight, k) => (open.includes(k) ? (parts[open.indexOf(k)] ?? 0) : weight));
}

/** Null where the form has no weights, or one that is no weight; a field that is empty is 0. */
function weightsOf(fields: Fields): number[] | null {
  if (fields['model'] !== NAME || fields['world'] !== OWN_WORLD) return null;
  const weights = rows(rowsOf(fields)).map((k) => {
    const text = fields[`island-${k}-weight`] ?? '';
    return text.trim() === '' ? 0 : shareOf(text, RANGES.weight) * WHOLE;
  });
  const rounded = weights.map(Math.round);
  const isWhole = weights.every((weight, k) => Math.abs(weight - (rounded[k] ?? 0)) < 1e-6);
  return isWhole && rounded.every((weight) => weight >= 0) ? rounded : null;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
