import { beforeEach, expect, test } from 'vitest';
import { Keeping } from '../../../src/board/keeping.ts';
import { LateKeeping } from '../../../src/board/late-keeping.ts';
import { NO_KEEPING } from '../../../src/board/words/en/notices.ts';
import { beginSitting } from '../../../src/game/sitting.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { MemoryShelf, storeOn } from '../progress/shelf.ts';
import { given, playing } from './players.ts';

const LOSING = new Array(8).fill({ real: 0 });

let said: string[] = [];
const say = (sentence: string) => void said.push(sentence);
beforeEach(() => {
  said = [];
});

const handover = given(FIRST_WATCH, { challenge: 'first-watch' });

/** @param failures how often what keeps results cannot be fetched before it can */
function lateOn(shelf: MemoryShelf, failures = 0) {
  let tries = 0;
  const fetch = async () => {
    tries += 1;
    if (tries <= failures) throw new TypeError('Failed to fetch');
    return new Keeping(storeOn(shelf), handover, say);
  };
  return { late: new LateKeeping(handover, fetch, say), tries: () => tries };
}

const lost = (shelf: MemoryShelf) =>
  storeOn(shelf).record.challenges['first-watch']?.firstTry?.generations;

test('a run that is over before what keeps results has come is kept when it comes', async () => {
  const shelf = new MemoryShelf();
  const { late } = lateOn(shelf);
  playing(late, beginSitting(FIRST_WATCH), LOSING);
  expect(lost(shelf)).toBeUndefined();
  await late.arrive();
  await expect.poll(() => lost(shelf)).toBe(8);
});

test('once it has come, a result is kept at once', async () => {
  const shelf = new MemoryShelf();
  const { late, tries } = lateOn(shelf);
  await late.arrive();
  playing(late, beginSitting(FIRST_WATCH), LOSING);
  expect(lost(shelf)).toBe(8);
  expect(tries()).toBe(1);
});

test('that nothing can be kept is said before anybody plays', async () => {
  const shelf = new MemoryShelf();
  shelf.isOff = true;
  const { late } = lateOn(shelf);
  await late.arrive();
  expect(said.at(-1)).toContain('This browser keeps nothing for these pages');
});

test('what could not come is told of, and is asked for again at the end of a run', async () => {
  const shelf = new MemoryShelf();
  const { late } = lateOn(shelf, 1);
  await late.arrive();
  expect(said).toEqual([NO_KEEPING]);
  playing(late, beginSitting(FIRST_WATCH), LOSING);
  await expect.poll(() => lost(shelf)).toBe(8);
  expect(said.at(-1)).toBe('');
});

test('where results have no place, nothing is fetched, and what else there is to say is said', async () => {
  let isFetched = false;
  const fetch = () => {
    isFetched = true;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  const late = new LateKeeping(given(FIRST_WATCH, {}), fetch, say);
  await late.arrive();
  late.warn('otherwise');
  playing(late, beginSitting(FIRST_WATCH), LOSING);
  expect(isFetched).toBe(false);
  expect(said).toEqual(['otherwise']);
});
