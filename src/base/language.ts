/** The language of the pages, named here alone; the words of each room are chosen by it. */
export const LANGUAGE = 'en';

/** What is called nothing that can be seen. */
export const UNTITLED = { en: 'Untitled' }[LANGUAGE];

// None of this is asked of the browser: its first list, plural or number of a language takes 25 ms, 100 on a phone.

/** "a, b, and c" or "a, b, or c". */
export function listed(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const word = type === 'conjunction' ? 'and' : 'or';
  return joined(items, word, `, ${word} `);
}

/** "a, b and c", as the prose of lessons has it. */
export function listedInProse(items: readonly string[]): string {
  return joined(items, 'and', ' and ');
}

/** @param last what stands before the last of three and more */
function joined(items: readonly string[], word: string, last: string): string {
  if (items.length < 3) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`;
}

/** "1 star", "3 stars", "1,100 stars". */
export function counted(
  amount: number,
  { one, other }: { readonly one: string; readonly other: string },
): string {
  return `${grouped(amount)} ${amount === 1 ? one : other}`;
}

/** "40,000", of a whole number. */
export function grouped(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * What a number is that has no digits: "above all numbers", "below all numbers", or "no number"; null of any other. Sums that
 * overflow are above all numbers, and so is a ratio to nothing; the logarithm of nothing is below them.
 */
export function beyondNumbers(value: number): string | null {
  if (Number.isFinite(value)) return null;
  if (Number.isNaN(value)) return 'no number';
  return value > 0 ? 'above all numbers' : 'below all numbers';
}
