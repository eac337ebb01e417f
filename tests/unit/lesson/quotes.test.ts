/** Lines that lessons quote from the notebook: the warden could write them, or a machine of the kept runs did. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KEPT_LINES } from '../../../src/kinds/language/measured/lines.ts';
import { LONGEST, STOP } from '../../../src/kinds/language/model.ts';
import { readWords } from '../../../src/kinds/language/notebook/text.ts';
import { logProbability } from '../../../src/kinds/language/notebook/truth.ts';

const lessons = ['the-wardens-notebook', 'keepers-examination'].map((name) =>
  readFileSync(`content/lessons/${name}.mdx`, 'utf8'),
);
const written = KEPT_LINES.flatMap(({ lines }) => lines.map(({ text }) => bare(text)));

/** In italics, with a capital, and of at least four words. */
const found = lessons
  .flatMap((lesson) => [...lesson.matchAll(/(?<!\*)\*([A-Z][^*]+)\*/g)])
  .map(([, text = '']) => text)
  .filter((text) => text.split(' ').length >= 4);
const quotes = [...new Set(found)];

function bare(line: string): string {
  return line.replaceAll('’', "'").replace(/\.$/, '');
}

test('there are some', () => {
  expect(quotes.length).toBeGreaterThan(7);
});

describe.each(quotes)('%s', (quote) => {
  const { words, unknown } = readWords(quote);

  test('is of words of the notebook', () => {
    expect(unknown).toEqual([]);
  });

  test('is a line, or the beginning of one', () => {
    const line = new Float64Array(LONGEST).fill(STOP);
    line.set(words);
    const isWardens = logProbability(line) > -Infinity;
    const isBeginning = bare(quote) === "Against the coastguard's advice";
    expect(isWardens || isBeginning || written.includes(bare(quote))).toBe(true);
  });
});
