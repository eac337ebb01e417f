/** Lines as people type and read them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, STOP } from '../../../../../src/kinds/language/model.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import { readWords, writeLine } from '../../../../../src/kinds/language/notebook/text.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';

const { words } = notebook;
const read = (text: string) =>
  readWords(text)
    .words.map((id) => words[id])
    .join(' ');

describe('what is read', () => {
  test.each([
    ['At dawn a lone gull', 'at dawn a lone gull'],
    ['  AT   DAWN,\n\ta lone gull…  ', 'at dawn a lone gull'],
    ['A one-legged gull.', 'a one-legged gull'],
    ['a one legged gull', 'a one-legged gull'],
    ['a one‑legged gull', 'a one-legged gull'],
    ['a onelegged gull', 'a one-legged gull'],
    ["To nobody's surprise", "to nobody's surprise"],
    ['to nobody’s surprise', "to nobody's surprise"],
    ['to nobodys surprise', "to nobody's surprise"],
    ["in the harbour-master's tuba", "in the harbourmaster's tuba"],
    ['at low-tide the oyster catcher', 'at low tide the oystercatcher'],
    ['“the robin sang”', 'the robin sang'],
    ['', ''],
    [' – … ! ', ''],
  ])('%j', (text, due) => {
    expect(read(text)).toBe(due);
    expect(readWords(text).unknown).toEqual([]);
  });

  test('what is not in the notebook is named as it was typed', () => {
    const { words: known, unknown } = readWords("At dawn a Pelican ate 3 of the keeper's crêpes.");
    expect(known.map((id) => words[id])).toEqual(['at', 'dawn', 'a', 'the']);
    expect(unknown).toEqual(['Pelican', 'ate', '3', 'of', "keeper's", 'crêpes']);
  });

  test('the marks at the ends of a line cannot be typed', () => {
    expect(readWords('<s> the gull. <s>').unknown).toEqual(['s', 's']);
    expect(readWords('. . .').words).toEqual([]);
  });

  test('any text gives words, and says which it does not know', () => {
    // Half of a surrogate pair too.
    const units = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), units), (text) => {
        const { words: known, unknown } = readWords(text);
        expect(known.every((id) => id > STOP && id < words.length - 1)).toBe(true);
        expect(unknown.every((word) => text.normalize('NFC').includes(word))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('no two words of the notebook make a third', () => {
    const bare = words.map((word) => word.replaceAll(/[-']/g, ''));
    expect(new Set(bare).size).toBe(words.length);
    const typed = bare.slice(1, -1);
    const pairs = typed.flatMap((one) => typed.map((other) => one + other));
    expect(pairs.filter((pair) => typed.includes(pair))).toEqual([]);
  });
});

describe('what is written', () => {
  test('is read again as it was', () => {
    const lines = new Float64Array(LONGEST * 500);
    drawLines(streamAt(rootKey('typed')), lines);
    for (let at = 0; at < lines.length; at += LONGEST) {
      const text = writeLine(lines, at);
      expect(text).toMatch(/^[A-Z][a-z' -]+\.$/);
      const ids = [...lines.subarray(at, at + LONGEST)].filter((id) => id !== STOP);
      expect(readWords(text)).toEqual({ words: ids, unknown: [] });
    }
  });

  test.each([
    ['at dawn a lone gull dived off the point', 'At dawn a lone gull dived off the point.'],
    ['a one-legged gull', 'A one-legged gull.'],
    ['', '.'],
  ])('%j', (text, due) => {
    expect(writeLine(readWords(text).words)).toBe(due);
  });

  test('ends with an ellipsis where it was cut', () => {
    const the = words.indexOf('the');
    const line = writeLine(new Uint8Array(LONGEST + 5).fill(the));
    expect(line).toBe(`The${' the'.repeat(LONGEST - 1)} …`);
  });
});
