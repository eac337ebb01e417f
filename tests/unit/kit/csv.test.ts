import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../src/kit/csv.ts';

/** A table as RFC 4180 has it, read sign by sign. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i];
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (csv[i + 1] === '"') {
        field += '"';
        i++;
      } else isQuoted = false;
    } else if (sign === '"') {
      if (field !== '') throw new Error('a quote inside a bare field');
      isQuoted = true;
    } else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\r' && csv[i + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      i++;
    } else if (sign === '\r' || sign === '\n') throw new Error('half an end of a line');
    else field += sign;
  }
  if (isQuoted || row.length > 0 || field !== '') throw new Error('no end of the last line');
  return rows;
}

type Read = { readonly number: number } | 'other' | 'text';

/** Month names that LibreOffice and Excel know under English and German. */
const MONTH = {
  en: 'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?',
  de: 'jan(uar)?|feb(ruar)?|mär(z)?|mrz|apr(il)?|mai|juni?|juli?|aug(ust)?|sep(t|tember)?|okt(ober)?|nov(ember)?|dez(ember)?',
};

/** What a spreadsheet makes of a cell that it imports: the rules of LibreOffice with "detect special numbers", and of Excel. */
function readBy(language: 'en' | 'de', cell: string): Read {
  const text = cell.trim();
  if (/^[=+\-@＝＋－＠\t\r]/.test(cell) && !/^-?\d+$/.test(cell)) return 'other';
  const [group, point] = language === 'en' ? [',', '\\.'] : ['\\.', ','];
  const digits = `(\\d+|\\d{1,3}(${group}\\d{3})+)?`;
  const number = new RegExp(
    `^[-+(]?[$€£]? ?${digits}(${point}\\d*)?(e[-+]?\\d+)? ?[%€$£]?\\)?$`,
    'i',
  );
  if (/\d/.test(text) && number.test(text)) {
    const isPlain = /^-?(0|[1-9]\d{0,14})$/.test(text);
    return isPlain ? { number: Number(text) } : 'other';
  }
  const month = `(${MONTH[language]})\\.?`;
  const dates = [
    `\\d{1,4}[-/. ]\\d{1,2}([-/. ]\\d{0,4})?`,
    `\\d{1,2}[-/. ]{0,2}${month}([-/. ,]{0,2}\\d{2,4})?`,
    `${month}[-/. ]{0,2}\\d{1,4}([-/. ,]{1,2}\\d{2,4})?`,
    `\\d{1,2}:\\d{2}(:\\d{2})?( ?(am|pm|uhr))?`,
    `\\d{1,2} ?(am|pm|uhr)`,
    `\\d+ \\d+/\\d+`,
    'true|false|wahr|falsch',
  ];
  return new RegExp(`^(${dates.join('|')})$`, 'i').test(text) ? 'other' : 'text';
}

const LANGUAGES = ['en', 'de'] as const;

/** Texts near everything that is read as something else. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'0123456789.,-/:+=@%e E()€$\'"\r\n\t',
        ...['may', 'Mai', 'MAR', 'mär', 'dez', 'Oct', 'am', 'Uhr', 'wren', '１', '－', '\u200B'],
      ),
      fc.string({ maxLength: 2 }),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''));

describe('a table for spreadsheets', () => {
  test('begins with the mark of UTF-8, ends lines as the standard does, and quotes', () => {
    const rows = [
      ['a', 'b,c'],
      ['say "so"', 'two\nlines'],
    ];
    expect(csvOf(rows)).toBe('\uFEFFa,"b,c"\r\n"say ""so""","two\nlines"\r\n');
  });

  test('is read back as it was, but for the apostrophe before what would be something else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(tricky, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        (rows) => {
          const csv = csvOf(rows);
          expect(csv.startsWith('\uFEFF')).toBe(true);
          const back = parsed(csv.slice(1));
          expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const [i, row] of rows.entries()) {
            for (const [k, text] of row.entries()) {
              expect([text, `'${text}`]).toContain(back[i]?.[k]);
            }
          }
        },
      ),
      { numRuns: 500, seed: 16 },
    );
  });

  test.each(LANGUAGES)(
    'no text is anything but a text, and whole numbers are numbers: %s',
    (language) => {
      fc.assert(
        fc.property(tricky, (text) => {
          const [[cell = ''] = []] = parsed(csvOf([[text]]).slice(1));
          const read = readBy(language, cell);
          if (/^-?(0|[1-9]\d{0,14})$/.test(text)) expect(read).toEqual({ number: Number(text) });
          else if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) expect(read).toBe('text');
        }),
        { numRuns: 5000, seed: 16 },
      );
    },
  );

  test.each(
    // What each is taken for is in the manuals of both programs.
    [
      '1.5',
      '1,5',
      '1E5',
      '2e-3',
      '007',
      '1234567890123456',
      '50%',
      '€5',
      '12:30',
      '7/8',
      '1 1/2',
      '3-4',
    ]
      .concat([
        'may-12',
        '12-May',
        'Mai 12',
        '3. März',
        '1.12.',
        '30.11.2026',
        'dez 24',
        'MAR1',
        'Sept-1',
      ])
      .concat([
        'TRUE',
        'falsch',
        '=1+1',
        '+1',
        '-cmd',
        '@x',
        '\t=1',
        '\r=1',
        '＝1',
        '＋a',
        '－a',
        '＠a',
        ' =1',
        '\u200B=1',
      ]),
  )('keeps %j a text', (text) => {
    expect(
      LANGUAGES.some((language) => readBy(language, text) !== 'text') || /^[\s\u200B]/.test(text),
    ).toBe(true);
    expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
  });

  test.each([
    'wren-heath',
    'marl-12',
    'B A*',
    'lost in generation 9',
    '1 of 3',
    'TK1.0aB.9',
    '',
    '–',
  ])('leaves %j as it is', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  test('leaves whole numbers and dates as they are', () => {
    expect(csvOf([['-5', '0', '1200', '2026-11-30']])).toBe('\uFEFF-5,0,1200,2026-11-30\r\n');
  });
});
