import { describe, expect, test } from 'vitest';
import {
  LINES,
  linesIn,
  partsOf,
  shownLines,
  stretchesOf,
  textOf,
} from '../../../../src/faces/language/lines.ts';
import { startPosition } from '../../../../src/game/position.ts';
import { LONGEST } from '../../../../src/kinds/language/model.ts';
import { logProbability } from '../../../../src/kinds/language/notebook/truth.ts';
import { GENTLE, idOf, linesOf, notebookAfter } from '../../../support/notebooks.ts';

const START = startPosition(GENTLE);

const line = (sentence: string) => {
  const [words = []] = linesIn(linesOf([sentence]));
  return { sort: 'written' as const, words };
};

describe('the page', () => {
  test('begins with twelve lines of the warden, the same each time', () => {
    const lines = shownLines(START);
    expect(lines).toHaveLength(LINES);
    for (const { sort, words } of lines) {
      expect(sort).toBe('real');
      expect(logProbability([...words, 0])).toBeGreaterThan(-Infinity);
    }
    expect(shownLines(START)).toEqual(lines);
  });

  test.each([
    [0, 0],
    [1, 1],
    [12, 1],
    [38, 2],
    [150, 6],
    [300, 12],
  ])('%i real lines of 300 are %i of twelve', (real, shown) => {
    const lines = shownLines(notebookAfter([{ real }]));
    expect(lines).toHaveLength(LINES);
    expect(lines.filter(({ sort }) => sort === 'real')).toHaveLength(shown);
  });

  test('shows the first real line where a phone has room for it', () => {
    const first = shownLines(notebookAfter([{ real: 1 }])).findIndex(({ sort }) => sort === 'real');
    expect(first).toBeLessThan(5);
  });

  test('tells which lines the warden could not have written, also between real ones', () => {
    const written = { real: 25, lines: ['a wren sang', 'the the owl'], impossible: [1] };
    const sorts = shownLines(notebookAfter([written])).map(({ sort }) => sort);
    expect(sorts.slice(0, 4)).toEqual(['written', 'impossible', 'real', 'written']);
  });
});

describe('a line', () => {
  test('is a sentence, with the words of both tails apart', () => {
    const bishop = line('a hoopoe hopped under the hedge like a bishop missing the last bus');
    expect(stretchesOf(bishop)).toEqual([
      { text: 'A ', mark: null },
      { text: 'hoopoe', mark: 'bird' },
      { text: ' hopped under the hedge like a ', mark: null },
      { text: 'bishop', mark: 'word' },
      { text: ' ', mark: null },
      { text: 'missing', mark: 'word' },
      { text: ' the ', mark: null },
      { text: 'last', mark: 'word' },
      { text: ' ', mark: null },
      { text: 'bus', mark: 'word' },
      { text: '.', mark: null },
    ]);
    expect(textOf(bishop)).toBe(
      'A hoopoe hopped under the hedge like a bishop missing the last bus.',
    );
  });

  test('that was cut goes on in dots, and one without a word says so', () => {
    const words = new Array<number>(LONGEST).fill(idOf('gull'));
    expect(textOf({ sort: 'impossible', words })).toMatch(/^Gull gull .* gull …$/);
    expect(textOf({ sort: 'impossible', words: [] })).toBe('(nothing at all)');
  });

  test('has two parts where somebody began it', () => {
    const { words } = line('the nightjar churred in the bracken');
    expect(partsOf(words, 2)).toEqual(['The nightjar', 'churred in the bracken.']);
    expect(partsOf(words, 0)).toEqual(['', 'The nightjar churred in the bracken.']);
    expect(partsOf(words.slice(0, 2), 2)).toEqual(['The nightjar', '.']);
  });
});
