import { expect, test } from 'vitest';
import { finish } from '../../../src/base/finish.ts';
import { playElsewhere } from '../../../src/game/lucks.ts';
import { parOf } from '../../../src/game/par.ts';
import { jobs } from '../../../src/worker/jobs/make.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const alive = new AbortController().signal;
const silent = () => {};
const lucks = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('the wins of the policy behind par are those that the end of a run tells of', async () => {
  const par = parOf(FIRST_WATCH);
  const best = par.references.find(({ won, spent }) => won && spent === par.par);
  const elsewhere = finish(playElsewhere(FIRST_WATCH, par, 60));
  const wins = await jobs.wins.do(
    { challenge: FIRST_WATCH, candidate: best?.candidate ?? -1, lucks: lucks(60) },
    alive,
    silent,
  );
  expect(wins).toBe(elsewhere?.spent.length);
  expect(wins).toBeGreaterThan(20);
});

test('batches add up', async () => {
  const winsOn = (some: readonly number[]) =>
    jobs.wins.do({ challenge: FIRST_WATCH, candidate: 20, lucks: some }, alive, silent);
  const parts = await Promise.all([winsOn(lucks(40).slice(0, 15)), winsOn(lucks(40).slice(15))]);
  expect(parts.reduce((sum, wins) => sum + wins, 0)).toBe(await winsOn(lucks(40)));
});

test('a setting that there is not is refused', async () => {
  const asked = jobs.wins.do({ challenge: FIRST_WATCH, candidate: 999, lucks: [1] }, alive, silent);
  await expect(asked).rejects.toThrow(RangeError);
});

test('it can be called off', async () => {
  const controller = new AbortController();
  const asked = jobs.wins.do(
    { challenge: FIRST_WATCH, candidate: 20, lucks: lucks(10_000) },
    controller.signal,
    silent,
  );
  setTimeout(() => controller.abort(), 50);
  await expect(asked).rejects.toThrow('aborted');
});
