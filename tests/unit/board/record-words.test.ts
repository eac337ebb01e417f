import { expect, test } from 'vitest';
import { recordWords } from '../../../src/board/words/en/results.ts';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { arriveAt, beginSitting } from '../../../src/game/sitting.ts';
import { featOf } from '../../../src/progress/record.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const lost = playByPolicy(FIRST_WATCH, POLICIES.neglect);
const won = playByPolicy(FIRST_WATCH, POLICIES.watchful);
const fresh = beginSitting(FIRST_WATCH);
const BAR = { spend: 240, isWon: true };
const PAR = { par: 200, references: [] };

test('before anything is played there is only par, when it is known', () => {
  expect(recordWords(fresh, null, null, null)).toBe('');
  expect(recordWords(fresh, null, PAR, null)).toBe('par 200');
  expect(recordWords(fresh, null, { par: null, references: [] }, BAR)).toBe('');
});

test('the first try is told apart from the best', () => {
  const after = arriveAt(arriveAt(fresh, lost), won);
  const first = 'first try: lost in generation 8';
  expect(recordWords(after, null, PAR, null)).toBe(`par 200 · best: 480 spent · ${first}`);
  expect(recordWords(after, null, PAR, BAR)).toBe(`par 200 · best: 480 spent ★☆☆ · ${first}`);
});

test('what is kept in the browser counts before what this page has seen', () => {
  const outcome = outcomeOf(won);
  if (outcome === null) throw new Error('this run is over');
  const kept = { firstTry: null, best: { ...featOf(outcome), spent: 190 } };
  expect(recordWords(fresh, kept, PAR, BAR)).toBe('par 200 · best: 190 spent ★★★');
});
