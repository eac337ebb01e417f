import { expect, test } from 'vitest';
import { playElsewhere } from '../../../src/game/lucks.ts';
import { parOf } from '../../../src/game/par.ts';
import { makeWorkers } from '../../../src/worker/jobs/make.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const alive = new AbortController().signal;
const lucks = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('the wins of the policy behind par are those that the end of a run tells of', async () => {
  const par = parOf(FIRST_WATCH);
  const best = par.references.find(({ won, spent }) => won && spent === par.par);
  const elsewhere = finish(playElsewhere(FIRST_WATCH, par, 60));
  const wins = await makeWorkers.wins(
    { challenge: FIRST_WATCH, candidate: best?.candidate ?? -1, lucks: lucks(60) },
    alive,
  );
  expect(wins).toBe(elsewhere?.spent.length);
  expect(wins).toBeGreaterThan(20);
});

test('batches add up', async () => {
  const winsOn = (some: readonly number[]) =>
    makeWorkers.wins({ challenge: FIRST_WATCH, candidate: 20, lucks: some }, alive);
  const parts = await Promise.all([winsOn(lucks(40).slice(0, 15)), winsOn(lucks(40).slice(15))]);
  expect(parts.reduce((sum, wins) => sum + wins, 0)).toBe(await winsOn(lucks(40)));
});

test('a setting that there is not is refused', async () => {
  const asked = makeWorkers.wins({ challenge: FIRST_WATCH, candidate: 999, lucks: [1] }, alive);
  await expect(asked).rejects.toThrow(RangeError);
});

test('it can be called off', async () => {
  const controller = new AbortController();
  const asked = makeWorkers.wins(
    { challenge: FIRST_WATCH, candidate: 20, lucks: lucks(10_000) },
    controller.signal,
  );
  setTimeout(() => controller.abort(), 50);
  await expect(asked).rejects.toThrow('aborted');
});

/** What a search gives in the end, after all its pauses. */
function finish<Found>(search: Generator<undefined, Found>): Found {
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
