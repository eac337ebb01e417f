import { expect, test } from 'vitest';
import { withoutForecast } from '../../../../src/board/words/en/judgement.ts';
import { spokenLimits } from '../../../../src/board/words/en/limits.ts';
import { culpritsOf, statusOf, tailsWords } from '../../../../src/board/words/en/position.ts';
import { goalOf, rulesOf } from '../../../../src/board/words/en/rules.ts';
import { tableHead, tableRows } from '../../../../src/board/words/en/table.ts';
import { lostDigits } from '../../../../src/faces/pictures/losses.ts';
import { albumWords, obituaryWords } from '../../../../src/faces/pictures/words/board-en.ts';
import { vitalsOf } from '../../../../src/faces/vitals.ts';
import { startPosition, type Turn } from '../../../../src/game/position.ts';
import { ALBUM } from '../../../../src/kinds/pictures/model.ts';
import { albumAfter, IN_ORDER, networkOf, TOLL } from '../../../support/albums.ts';

const START = startPosition(TOLL);
const ARCHIVE = { tool: 'archive', options: [{ set: 'subsample', price: 25 }] } as const;
const THIN = { variety: 0.72, survival: [1.1, 1.02, 0.9, 0.46, 1.41], real: 20 } as const;

test('a board says how it stands in words and numbers', () => {
  expect(statusOf(START)).toBe(
    'Generation 0 is the real world itself: variety and every digit are at 100%. 3 lives left, 240 real samples left.',
  );
  expect(statusOf(albumAfter([THIN]))).toBe(
    'Generation 1 of 12, from 20 real and 180 synthetic samples: variety 72% alive, 4s 46% alive, 6s 141% swollen. 3 lives left, 220 real samples left.',
  );
  expect(tailsWords(START)).toBe('variety 100% alive, 4s 100% alive, 6s 100% alive');
});

test('every tail is told with its own line', () => {
  const names = ['variety', '4s', '6s'];
  const low = { variety: 0.4, survival: [1, 1, 1, 0.19, 5.1] } as const;
  expect(vitalsOf(albumAfter([THIN]), names).map(({ line }) => line)).toEqual([
    'keep above 43%',
    'keep above 20%',
    'keep below 500%',
  ]);
  expect(vitalsOf(albumAfter([low]), names).map(({ line }) => line)).toEqual([
    'below 43%: −1 life',
    'below 20%: −1 life',
    'too fat: −1 life',
  ]);
  const turn = albumAfter([low]).turns[0] as Turn;
  expect(culpritsOf(turn, TOLL)).toBe(
    'variety stood at 40%, below 43%, and the 4s stood at 19%, below 20%, and the 6s stood at 510%, above 500%',
  );
});

test('the goal, the line and what is read out name both lines', () => {
  expect(goalOf(TOLL)).toBe(
    'Keep variety above 43%, and the 4s and the 6s above 20%, for 12 generations, with 240 real samples.',
  );
  const costs =
    'A generation that ends with variety below 43% or above 233% of its real size costs a life, and so does one with the 4s or the 6s below 20% or above 500%.';
  expect(rulesOf(TOLL, null, null).map(({ text }) => text)).toContain(costs);
  expect(spokenLimits(TOLL)).toBe(costs);
  expect(spokenLimits({ ...TOLL, line: 0 })).toBe('');
});

test('the rows are told to whoever does not see them', () => {
  expect(albumWords(ALBUM, null)[3]).toBe(
    '4s: 14% of the world, 100% of that now; 6 of 6 pictures look like a 4.',
  );
  // In the row of the 4s: two 4s, one 0, three that are nothing.
  const verdicts = IN_ORDER.with(18, 0).with(19, 255).with(20, 255).with(21, 255);
  const [turn] = albumAfter([THIN]).turns;
  expect(albumWords(networkOf(9, verdicts), turn?.measures ?? null)[3]).toBe(
    '4s: 14% of the world, 46% of that now; 2 of 6 pictures look like a 4, 1 like another digit, 3 like no digit.',
  );
});

test('a digit is lost once none of the measured pictures is of it, and is not when it came back', () => {
  const gone = { variety: 0.5, survival: [1, 1, 1, 0, 1] } as const;
  const later = { variety: 0.5, survival: [0, 1, 1, 0, 1] } as const;
  const lost = lostDigits(albumAfter([THIN, gone, later]));
  expect(lost.map(obituaryWords)).toEqual([
    '† The 4s, last drawn in generation 1',
    '† The 0s, last drawn in generation 2',
  ]);
  expect(lostDigits(albumAfter([THIN, gone, THIN]))).toEqual([]);
  expect(lostDigits(START)).toEqual([]);
  expect(lostDigits(albumAfter([gone])).map(obituaryWords)).toEqual([
    '† The 4s, never drawn by a model',
  ]);
  expect(statusOf(albumAfter([THIN, later]))).toContain('Lost: the 0s and the 4s.');
});

test('the table has V, S of every digit, and what is seen as none', () => {
  expect(tableHead(TOLL)).toEqual([
    ...['Generation', 'Real samples', 'Variety', '4s', '6s', 'Fidelity'],
    ...['0s', '1s', '3s', 'No known digit', 'Life lost'],
  ]);
  const rows = tableRows(albumAfter([{ ...THIN, survival: [1, 1, 0.9, 0.5, 1] }]));
  // 1 − 0.32 − 0.26 − 0.18 − 0.07 − 0.08 = 0.09.
  expect(rows[1]).toEqual([
    '1',
    '20',
    '72%',
    '50%',
    '100%',
    '72%',
    '100%',
    '100%',
    '90%',
    '9%',
    'no',
  ]);
  expect(rows[0]).toHaveLength(11);
});

test.each([
  [{}, ''],
  [{ spread: 1.2 }, 'λ = 1.2'],
  [{ line: 0.2 }, 'a line of 20%'],
  [{ n: 1500, tools: [ARCHIVE] }, '1,500 pictures and tools'],
  [
    { n: 100, spread: 0.5, line: 0.1, tools: [ARCHIVE] },
    '100 pictures, λ = 0.5, tools, and a line of 10%',
  ],
])('where there is no forecast, just what it was not measured with is said: %o', (other, what) => {
  const said = withoutForecast({ ...TOLL, ...other });
  expect(said).toBe(what && `No forecast here: its rule of thumb was not measured with ${what}.`);
});
