/**
 * A table for spreadsheets: RFC 4180 with a mark for UTF-8, so that all of them read it. A cell is a whole number, a date as
 * 2026-11-30, or a text: these are read alike under every language. A decimal is a text, because a German spreadsheet
 * takes 1.5 for the first of May, and an English one 1,5 for two cells or for 15.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Beyond fifteen digits spreadsheets round, and zeros at the beginning they drop. */
const WHOLE = /^-?(?:0|[1-9]\d{0,14})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Signs that begin a formula, the wide ones of East Asian keyboards too, and what some programs skip before one. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠]/u;

const MONTHS =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|mrz|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';

/** Made of what numbers, dates, times, shares and sums of money are made of, in English and in German: 1E5, may-12, 7/8. */
const COUNTED = new RegExp(
  `^(?=.*\\p{Nd})(?:[\\p{Nd}\\p{Sc}\\p{Pd}\\s.,:;/+%'’()]|${MONTHS}|am|pm|uhr|e)+$`,
  'isu',
);

/** What an English or a German spreadsheet reads as a truth. */
const TRUTH = /^\s*(?:true|false|wahr|falsch)\s*$/i;

function cell(text: string): string {
  const isRead = FORMULA.test(text) || COUNTED.test(text) || TRUTH.test(text);
  // An apostrophe before it makes it a text.
  const safe = isRead && !WHOLE.test(text) && !DATE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
