import { beforeAll, expect, test } from 'vitest';
import { withoutForecast } from '../../../../src/board/words/en/judgement.ts';
import { spokenLimits } from '../../../../src/board/words/en/limits.ts';
import { culpritsOf, statusOf, tailsWords } from '../../../../src/board/words/en/position.ts';
import { goalOf, rulesOf } from '../../../../src/board/words/en/rules.ts';
import { tableHead, tableRows } from '../../../../src/board/words/en/table.ts';
import { loadAllFaces } from '../../../../src/faces/faces.ts';
import { ladderOf } from '../../../../src/faces/language/ladder.ts';
import { lostBirds, obituaries } from '../../../../src/faces/language/losses.ts';
import {
  figureWords,
  headOf,
  lastWords,
  obituaryWords,
  summaryOf,
} from '../../../../src/faces/language/words/board-en.ts';
import { tooLong, unknownWords } from '../../../../src/faces/language/words/finish-en.ts';
import { startPosition, type Turn } from '../../../../src/game/position.ts';
import type { LanguageChallenge } from '../../../../src/kinds/language/settings.ts';
import { GENTLE, notebookAfter } from '../../../support/notebooks.ts';

const START = startPosition(GENTLE);
const NIGHTJAR: LanguageChallenge = { ...GENTLE, bird: 'nightjar' };
const SENSIBLE: LanguageChallenge = { ...NIGHTJAR, sense: 0.8 };

beforeAll(loadAllFaces);

test('a board says how it stands in words and numbers', () => {
  expect(statusOf(START)).toContain(
    'Generation 0 is the real world itself: rare birds and rare words are at 100%.',
  );
  expect(tailsWords(notebookAfter([{ survival: [0.38, 0.61] }]))).toBe(
    'rare birds 38% alive, rare words 61% alive',
  );
  const position = notebookAfter([{ survival: [0.38, 0.61], missing: ['hoopoe'] }]);
  expect(statusOf(position)).toContain('Lost: the hoopoe.');
  expect(culpritsOf(position.turns[0] as Turn, GENTLE)).toBe(
    'the rare birds stood at 38%, below 40%',
  );
});

test('the goal and the limits name every tail, and sense by its own line', () => {
  expect(goalOf(GENTLE)).toContain('Keep rare birds and rare words between 40% and 2.5 times');
  expect(goalOf(SENSIBLE)).toContain(
    'Keep what is rare above 40%, and sense above 80%, for 12 generations',
  );
  expect(goalOf(NIGHTJAR)).toContain('Keep rare birds, rare words and the nightjar between');
  expect(spokenLimits(SENSIBLE)).toContain('ends with what is rare below 40%');
  const texts = rulesOf(GENTLE, null, null).map(({ label, text }) => `${label}: ${text}`);
  expect(texts.join('\n')).toContain(
    'T = 0.9, cautious: Each machine writes a little more cautiously',
  );
  expect(texts[0]).toContain('a rare bird (skua, petrel, avocet, hoopoe, osprey, owl and bittern)');
});

test('three lines are heard, and what of them is nonsense', () => {
  const lines = ['a wren sang in the gorse', 'the the owl', 'the lark', 'a gull'];
  expect(summaryOf(notebookAfter([{ lines, impossible: [1], real: 20 }]))).toBe(
    'Generation 1 writes: “A wren sang in the gorse.” “The the owl.” (nonsense) “The lark.”',
  );
  expect(summaryOf(START).match(/“/g)).toHaveLength(3);
  expect(summaryOf(notebookAfter([{ real: 300 }]))).toContain('“The owl hunted over the heath.”');
});

test('the page says what its machine has read', () => {
  expect(headOf(START)).toBe('From the warden’s own notebook');
  expect(headOf(notebookAfter([{}]))).toBe('Generation 1, from nothing but generation 0');
  expect(headOf(notebookAfter([{}, { real: 1 }]))).toBe(
    'Generation 2, from 1 real line and 299 by generation 1',
  );
  expect(headOf(notebookAfter([{ real: 300 }]))).toBe('Generation 1, from nothing but the warden');
});

test('the figures are told in numbers', () => {
  expect(figureWords(START)).toBe('The warden writes no nonsense, and uses all his 147 words.');
  expect(figureWords(notebookAfter([{ missing: ['owl', 'tuba'] }]))).toBe(
    'Nonsense is 10% of what generation 1 writes; 145 of 147 words stand in its 300 lines. Each word of the warden’s is as hard for it to guess as one of 4.3.',
  );
});

test('the ladder has all birds, what is left of each, and when it was written last', () => {
  expect(ladderOf(START).map(({ left, last }) => [left, last])).toEqual(
    new Array(24).fill([1, null]),
  );
  const gone = { missing: ['owl'], left: 0.2 };
  const owl = (position = notebookAfter([{}, gone, gone])) =>
    ladderOf(position).find(({ name }) => name === 'owl');
  expect(owl()).toMatchObject({ isRare: true, last: 1, isLost: true });
  expect(owl()?.left).toBeCloseTo(0.2, 12);
  expect(lastWords({ ...(owl() ?? ladderOf(START)[0]), last: 1 } as never)).toEqual({
    long: 'last written in generation 1',
    short: '† gen. 1',
  });
  // By luck alone it may be missing.
  const missing = owl(notebookAfter([{ missing: ['owl'], left: 0.9 }]));
  expect(missing).toMatchObject({ last: 0, isLost: false });
  expect(lastWords(missing as never)).toEqual({ long: '', short: '' });
});

test('obituaries quote the last line, where it is kept; what came back has none', () => {
  const seen = { lines: ['a wren sang', 'the owl dozed on the chapel'] };
  const gone = { missing: ['owl', 'bishop', 'bus'] };
  const later = { missing: ['owl', 'bishop', 'bus', 'tuba', 'skua'] };
  expect(obituaries(notebookAfter([seen, gone, later])).map(obituaryWords)).toEqual([
    '† owl, last written in generation 1: “The owl dozed on the chapel.”',
    '† bishop and bus, last written in generation 1',
    '† skua, last written in generation 2',
    '† tuba, last written in generation 2',
  ]);
  expect(obituaries(notebookAfter([{ missing: ['owl'] }])).map(obituaryWords)).toEqual([
    '† owl, never written by a machine',
  ]);
  expect(lostBirds(notebookAfter([{ missing: ['tuba'] }]))).toEqual([]);
  expect(lostBirds(notebookAfter([{ missing: ['owl'] }, {}]))).toEqual([]);
});

test('the table has nonsense, perplexity and words in use', () => {
  expect(tableHead(GENTLE)).toEqual([
    ...['Generation', 'Real samples', 'Rare birds', 'Rare words', 'Fidelity'],
    ...['Nonsense', 'Perplexity', 'Words in use', 'Life lost'],
  ]);
  const [truth, first] = tableRows(notebookAfter([{ survival: [0.5, 0.7], missing: ['owl'] }]));
  expect(first).toEqual(['1', '0', '50%', '70%', '50%', '10%', '4.25', '146', 'no']);
  expect(truth?.slice(-4)).toEqual(['0%', expect.stringMatching(/^\d\.\d\d$/), '147', '–']);
});

test('words that are not in the notebook are named', () => {
  expect(unknownWords(['helicopter'])).toBe(
    '“helicopter” is not in the warden’s notebook: no machine of this run has ever read that word.',
  );
  expect(unknownWords(['gin', 'tonic'])).toContain('“gin” and “tonic” are not in');
  expect(tooLong(22)).toContain('at most 22 words');
});

test('where there is no forecast, just what the twin of a machine does not know is said', () => {
  const archive = { tool: 'archive', options: [{ set: 'subsample', price: 25 }] } as const;
  expect(withoutForecast(NIGHTJAR)).toBe('');
  expect(withoutForecast(SENSIBLE)).toBe('No forecast here: its twin knows no nonsense.');
  expect(withoutForecast({ ...SENSIBLE, tools: [archive] })).toBe(
    'No forecast here: its twin knows no nonsense and no tool but T.',
  );
});
