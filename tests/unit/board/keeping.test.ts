import { beforeEach, expect, test } from 'vitest';
import { Keeping } from '../../../src/board/keeping.ts';
import type { Place } from '../../../src/board/place.ts';
import { beginSitting, changeSeed, startAgain } from '../../../src/game/sitting.ts';
import { EMPTY_RECORD } from '../../../src/progress/record.ts';
import { ProgressStore } from '../../../src/progress/store.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { MemoryShelf, storeOn } from '../progress/shelf.ts';
import { given, playing } from './players.ts';

/** Ways to win and to lose the first challenge on its own luck. */
const WINNING = [0, 0, 0, 0, 0, 120, 120, 0, 0, 0, 0, 120, 120, 0].map((real) => ({ real }));
const LOSING = new Array(8).fill({ real: 0 });

let said: string[] = [];
beforeEach(() => {
  said = [];
});

function keepingOn(shelf: MemoryShelf, place: Place = { challenge: 'first-watch' }) {
  return new Keeping(storeOn(shelf), given(FIRST_WATCH, place), (sentence) => said.push(sentence));
}

const begin = () => beginSitting(FIRST_WATCH);

test('a result is on the shelf the moment the run ends, and nothing is before', () => {
  const shelf = new MemoryShelf();
  const keeping = keepingOn(shelf);
  const almost = playing(keeping, begin(), LOSING.slice(1));
  expect([...shelf.items]).toEqual([]);
  playing(keeping, almost, LOSING.slice(0, 1));
  const { challenges } = storeOn(shelf).record;
  expect(challenges['first-watch']).toMatchObject({
    firstTry: { won: false, generations: 8, spent: 0 },
    best: { won: false, generations: 8 },
  });
  expect(said).toEqual(['']);
});

test('a later try on the same luck is kept as the best, never as the first', () => {
  const shelf = new MemoryShelf();
  const keeping = keepingOn(shelf);
  const lost = playing(keeping, begin(), LOSING);
  playing(keeping, startAgain(lost), WINNING);
  expect(storeOn(shelf).record.challenges['first-watch']).toMatchObject({
    firstTry: { won: false },
    best: { won: true, spent: 480 },
  });
});

test('the result of a day is kept under the day', () => {
  const shelf = new MemoryShelf();
  playing(keepingOn(shelf, { daily: '2026-11-20' }), begin(), LOSING);
  const { daily, challenges } = storeOn(shelf).record;
  expect(Object.keys(daily)).toEqual(['2026-11-20']);
  expect(challenges).toEqual({});
});

test('nothing is kept of another luck, nor where results have no place', () => {
  const shelf = new MemoryShelf();
  const short = beginSitting({ ...FIRST_WATCH, generations: 1 });
  playing(keepingOn(shelf), changeSeed(short, 'moss'), [{ real: 0 }]);
  const homeless = keepingOn(shelf, {});
  playing(homeless, begin(), LOSING);
  expect([...shelf.items]).toEqual([]);
  expect(said).toEqual([]);
});

test('a run that is not kept is told of where results have no place, too, and no longer than it is so', () => {
  const shelf = new MemoryShelf();
  shelf.isOff = true;
  const homeless = keepingOn(shelf, {});
  homeless.warn('The run is not kept.');
  homeless.warn();
  expect(said).toEqual(['The run is not kept.', '']);
});

test('where nothing can be stored it says what is lost, and what to do', () => {
  const shelf = new MemoryShelf();
  shelf.isOff = true;
  const store = new ProgressStore(shelf, '/some/base/');
  const keeping = new Keeping(store, given(FIRST_WATCH, { challenge: 'first-watch' }), (text) =>
    said.push(text),
  );
  keeping.warn('The run is not kept.');
  playing(keeping, begin(), LOSING);
  const sentence =
    'This browser keeps nothing for these pages, so your results last only until you leave this page. At the end of a run you can copy its link, which holds it.';
  expect(said).toEqual([sentence, sentence]);
  expect(store.record).not.toEqual(EMPTY_RECORD);
});

test('where there is no room it says so, and takes it back when there is', () => {
  const shelf = new MemoryShelf();
  const keeping = keepingOn(shelf);
  shelf.isFull = true;
  keeping.warn('The run is not kept.');
  const lost = playing(keeping, begin(), LOSING);
  shelf.isFull = false;
  playing(keeping, startAgain(lost), WINNING);
  expect(said).toEqual([
    'The run is not kept.',
    expect.stringMatching(/^This browser has no room for your results.* copy its link/),
    '',
  ]);
  expect(storeOn(shelf).record.challenges['first-watch']?.firstTry).toMatchObject({ won: false });
});
