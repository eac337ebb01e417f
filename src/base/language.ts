/** The language of the pages, named here alone; the words of each room are chosen by it. */
export const LANGUAGE = 'en';

const plurals = new Intl.PluralRules(LANGUAGE);

/** "a, b, and c" or "a, b, or c". */
export function listed(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(LANGUAGE, { type }).format(items);
}

/** "a, b and c", as the prose of lessons has it. */
export function listedInProse(items: readonly string[]): string {
  return new Intl.ListFormat(`${LANGUAGE}-GB`).format(items);
}

/** "1 star", "3 stars", "1,100 stars". */
export function counted(
  amount: number,
  { one, other }: { readonly one: string; readonly other: string },
): string {
  return `${grouped(amount)} ${plurals.select(amount) === 'one' ? one : other}`;
}

/** "40,000", of a whole number. Not by `toLocaleString`: the first number takes that 25 ms, 100 on a phone. */
export function grouped(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
