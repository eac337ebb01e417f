import { describe, expect, test } from 'vitest';
import { find } from '../../../src/search/find.ts';
import type { Found, Hit, SearchIndex } from '../../../src/search/index-files.ts';
import { meant } from '../../../src/search/meant.ts';
import { hasWord, isName, plain, wordsOf } from '../../../src/search/query.ts';

describe('the words of a question', () => {
  test.each([
    ['why did I lose?', ['lose']],
    ['How do I make a challenge', ['make', 'challenge']],
    ['Shumailov', ['shumailov']],
    ['  Warden’s   notebook ', ['wardens', 'notebook']],
    ['Méchant', ['mechant']],
    // Nothing is left of it: then it is what was meant.
    ['what is it', ['what', 'is', 'it']],
    ['"All generations as a table"', ['"All generations as a table"']],
    ['?', []],
  ])('%s', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words);
  });

  test('a text has a word with another ending, and not one that begins alike', () => {
    expect(hasWord('The tail is gone.', 'tails')).toBe(true);
    expect(hasWord('A Variational Autoencoder', 'autoencoders')).toBe(true);
    expect(hasWord('Shumailov and others', 'shumalov')).toBe(false);
    expect(hasWord('It was made.', 'mad')).toBe(true);
    expect(hasWord('nomad', 'mad')).toBe(false);
  });
});

test.each([
  ['tails', 'tail', true],
  ['What is model collapse?', 'model collapse', true],
  ['five rounds', 'Five rounds? Reading a headline', true],
  ['shumailov', 'Shumailov and others (2024): AI models collapse', true],
  ['temperature', 'temperature, T', true],
  ['models', 'Shumailov and others (2024): AI models collapse', false],
  ['tail', 'Why the tails go first', false],
])('%s is the name of %s: %s', (typed, title, is) => {
  expect(isName(typed, title)).toBe(is);
});

describe('what may have been meant', () => {
  const known = ['autoencoder', 'shumailov', 'watermark'];
  test.each([
    ['Shumalov', ['shumalov'], 'shumailov'],
    ['what is an autoencodr', ['autoencodr'], 'autoencoder'],
    ['shumailov watermrk', ['watermrk'], 'shumailov watermark'],
    ['zxqvb', ['zxqvb'], undefined],
    ['watermark', [], undefined],
  ])('%s', (typed, strange, other) => {
    expect(meant(typed, strange, known)).toBe(other);
  });
});

describe('what is found', () => {
  /** A search in which places have words, and the score of a place is the number of times. */
  function indexOf(places: Readonly<Record<string, string>>): SearchIndex {
    const hitsOf = (words: string): Hit[] => {
      const asked = words.split(' ');
      return Object.entries(places).flatMap(([title, text]) => {
        const own = plain(`${title} ${text}`).split(' ');
        const counts = asked.map((word) => own.filter((each) => each === word).length);
        if (counts.includes(0)) return [];
        const data: Found = {
          url: `/${title}/`,
          excerpt: '',
          content: text,
          meta: { title },
          sub_results: [],
        };
        const score = counts.reduce((sum, times) => sum + times, 0);
        return [{ id: title, score, data: async () => data }];
      });
    };
    return { search: async (words) => ({ results: hitsOf(words) }) };
  }
  const titles = async (index: SearchIndex, typed: string) => {
    const { places, ...rest } = await find(index, typed, 5);
    return { ...rest, titles: places.map(({ meta }) => meta['title']) };
  };

  test('what has all words comes first, and what is called so before it', async () => {
    const index = indexOf({
      Lesson: 'tail tail tail',
      Tail: 'what is rare',
      Other: 'nothing of the kind',
    });
    expect(await titles(index, 'tail')).toEqual({
      titles: ['Tail', 'Lesson'],
      count: 2,
      isWhole: true,
      strange: [],
    });
  });

  test('a place that lacks a word comes in when it fits better all the same', async () => {
    const index = indexOf({
      Long: 'average misleading',
      Answer: 'average average average average average average average average average',
      Weak: 'average',
    });
    expect((await titles(index, 'average misleading')).titles).toEqual(['Answer', 'Long']);
  });

  test('a word that nothing has leaves the others', async () => {
    const index = indexOf({ Tail: 'what is rare', Other: 'nothing' });
    expect(await titles(index, 'rare zebra')).toEqual({
      titles: ['Tail'],
      count: 1,
      isWhole: false,
      strange: ['zebra'],
    });
    expect(await titles(index, 'zebra')).toEqual({
      titles: [],
      count: 0,
      isWhole: false,
      strange: ['zebra'],
    });
  });
});
