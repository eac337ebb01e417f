import { beyondNumbers } from './language.ts';

/** Numbers in files for other programs: every digit, and words where there are none (see `beyondNumbers`). */

/** JSON over several lines. JSON itself has no word for a number without digits: it would say null. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => withDigits(each), 1);
}

/** A row of CSV; its texts need no quotes. */
export function csvRow(cells: readonly (number | string)[]): string {
  return cells.map(withDigits).join(',');
}

function withDigits(value: unknown): unknown {
  return typeof value === 'number' ? (beyondNumbers(value) ?? value) : value;
}
