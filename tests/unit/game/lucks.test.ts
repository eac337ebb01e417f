import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { type Elsewhere, playElsewhere } from '../../../src/game/lucks.ts';
import { type Par, parOf } from '../../../src/game/par.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { gridOf, runOf } from './grid.ts';

const SMALL: Challenge = { ...FIRST_WATCH, n: 50, generations: 8, budget: 120, lives: 2 };
const FREE: Challenge = {
  ...SMALL,
  tools: [{ tool: 'realWeight', options: [{ set: 'best', price: 1 }] }],
};
const OPEN: Challenge = { ...SMALL, line: 0 };

/** To the end, and how many steps that took. */
function all(search: Generator<undefined, Elsewhere | null>) {
  for (let steps = 0; ; steps++) {
    const step = search.next();
    if (step.done) return { steps, elsewhere: step.value };
  }
}

/** The setting that made par, played on the same other lucks. */
function directly(challenge: Challenge, { par, references }: Par, lucks: number): number[] {
  const best = references.find(({ won, spent }) => won && spent === par);
  const setting = gridOf(challenge)[best?.candidate ?? -1];
  if (setting === undefined) throw new Error('no policy wins');
  return Array.from({ length: lucks }, (_, i) =>
    runOf({ ...challenge, seed: `another luck ${i + 1}` }, setting),
  )
    .filter(({ status }) => status === 'won')
    .map(({ spent }) => spent)
    .toSorted((one, other) => one - other);
}

test.each([
  ['a small challenge', SMALL],
  ['one with tools', FREE],
  ['the first challenge', FIRST_WATCH],
  ['one in which nothing can be lost', OPEN],
])('other lucks are those of the policy that made par: %s', (_, challenge) => {
  const par = parOf(challenge);
  const { elsewhere, steps } = all(playElsewhere(challenge, par, 200));
  expect(elsewhere).toEqual({ lucks: 200, spent: directly(challenge, par, 200) });
  expect(steps).toBe(200);
});

test('some lucks are lost, and what was spent is in order of size', () => {
  const { elsewhere } = all(playElsewhere(SMALL, parOf(SMALL), 200));
  const spent = elsewhere?.spent ?? [];
  expect(spent.length).toBeGreaterThan(0);
  expect(spent.length).toBeLessThan(200);
  expect(spent.some((each, i) => each < (spent[i - 1] ?? 0))).toBe(false);
  // Not as words, where 16 would come before 8.
  expect(Math.min(...spent)).toBeLessThan(10);
  expect(Math.max(...spent)).toBeGreaterThanOrEqual(10);
});

test('the luck at hand plays no part, and more lucks extend fewer', () => {
  const par = parOf(SMALL);
  const few = all(playElsewhere(SMALL, par, 60)).elsewhere?.spent ?? [];
  const other = all(playElsewhere({ ...SMALL, seed: 'other' }, par, 60)).elsewhere?.spent;
  expect(other).toEqual(few);
  const more = [...(all(playElsewhere(SMALL, par, 90)).elsewhere?.spent ?? [])];
  for (const spent of few) {
    const at = more.indexOf(spent);
    expect(at).toBeGreaterThanOrEqual(0);
    more.splice(at, 1);
  }
});

test('a policy that lost for what par is did not make par', () => {
  const found = parOf(SMALL);
  const [first] = found.references;
  if (first === undefined || found.par === null) throw new Error('somebody wins');
  const loser = { ...first, won: false, spent: found.par, candidate: 0 };
  const par = { ...found, references: [loser, ...found.references] };
  expect(all(playElsewhere(SMALL, par, 60))).toEqual(all(playElsewhere(SMALL, found, 60)));
});

test('where no policy wins there is no other luck to play', () => {
  const hopeless = { ...SMALL, line: 0.95, lives: 1 };
  expect(all(playElsewhere(hopeless, parOf(hopeless), 50))).toEqual({ steps: 0, elsewhere: null });
});
