import { expect, test } from 'vitest';
import { Needs } from '../../../src/classroom/results/needs.ts';
import { parOf } from '../../../src/game/par.ts';
import { loadWorld } from '../../../src/kinds/kinds.ts';
import { jobs } from '../../../src/worker/jobs/oracle.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { haveJobsDone } from '../worker/stand-in.ts';

await loadWorld(FIRST_WATCH);
const onLuck = (seed: string) => ({ ...FIRST_WATCH, seed });
const [ONE, OTHER] = [onLuck('reed-knot'), onLuck('moss-lark')];

haveJobsDone(jobs);

test('each luck is searched once, as far as it is told, and the least that wins is what it needs', async () => {
  const needs = new Needs();
  const all = [ONE, OTHER, { ...ONE }];
  const told: string[] = [];
  needs.listen(() => {
    const { done, all: many, isRunning } = needs.searchFor(all);
    told.push(`${done} of ${many}${isRunning ? ' …' : ''}`);
  });
  expect(needs.on(ONE)).toBeUndefined();
  await needs.find(all);
  expect([needs.on(ONE), needs.on(OTHER)]).toEqual([parOf(ONE).par, parOf(OTHER).par]);
  expect([...new Set(told)]).toEqual(['0 of 2', '0 of 2 …', '1 of 2 …', '2 of 2 …', '2 of 2']);
});

test('a search that is stopped keeps what it has found, and goes on from there', async () => {
  const needs = new Needs();
  needs.listen(() => {
    const { done, isRunning } = needs.searchFor([ONE, OTHER]);
    if (done === 1 && isRunning) needs.stop();
  });
  await needs.find([ONE, OTHER]);
  expect(needs.searchFor([ONE, OTHER])).toMatchObject({ done: 1, all: 2, isRunning: false });
  needs.forget();
  await needs.find([ONE, OTHER]);
  expect(needs.searchFor([ONE, OTHER])).toMatchObject({ done: 2, isRunning: false, problem: '' });
});
