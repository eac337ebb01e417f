import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runChartFrame, runChartLabels } from '../../../src/board/frames.ts';
import type { Outcome } from '../../../src/game/outcome.ts';
import type { Par, Reference } from '../../../src/game/par.ts';
import { playByPolicy, watchful } from '../../../src/game/policies.ts';
import { startPosition } from '../../../src/game/position.ts';
import { runChartDepth } from '../../../src/stage/scene/run-chart.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const played = playByPolicy(FIRST_WATCH, watchful(0.6, 3));
const BANDS = [
  [0.1, 0.2, 0.3, 0.4, 0.5],
  [0.2, 0.3, 0.4, 0.5, 0.6],
];
const run = (name: Reference['name'], won: boolean, spent: number, ...fidelity: number[]) => ({
  name,
  won,
  spent,
  fidelity,
  tools: [],
  candidate: 0,
});
const PAR: Par = {
  par: 120,
  references: [
    run('neglect', false, 0, 0.9, 0.1),
    run('watchful', true, 120, 0.9, 0.8, 0.7),
    run('late', true, 300, 0.9, 0.5, 0.4),
  ],
};
const RIVAL: Outcome = {
  won: true,
  livesLeft: 3,
  spent: 200,
  fidelity: [
    [0.9, 0.8],
    [0.3, 0.6],
  ],
};
const NOBODY = { rival: null, par: null };

test('a frame has the worst tail of each generation that was played', () => {
  const frame = runChartFrame(played, [], NOBODY);
  expect(frame).toMatchObject({ generations: 14, goal: 0.3, bands: [], ghosts: [] });
  const worst = played.turns.map(({ measures: { survival } }) =>
    Math.min(...survival.map((each) => Math.min(each, 1 / each))),
  );
  expect(frame.past).toEqual(worst);
});

test('before the first move there is only what is ahead', () => {
  const frame = runChartFrame(startPosition(FIRST_WATCH), BANDS, NOBODY);
  expect(frame).toMatchObject({ past: [], bands: BANDS, ghosts: [] });
});

test('the run of a link comes last, the policy that made par just before it', () => {
  const { ghosts } = runChartFrame(played, [], { rival: RIVAL, par: PAR });
  expect(ghosts).toEqual([
    { kind: 'other', fidelity: [0.9, 0.1] },
    { kind: 'other', fidelity: [0.9, 0.5, 0.4] },
    { kind: 'par', fidelity: [0.9, 0.8, 0.7] },
    { kind: 'rival', fidelity: [0.8, 0.3] },
  ]);
});

test('a policy that lost for what par is did not make par', () => {
  const par: Par = {
    par: 0,
    references: [run('neglect', true, 0, 1), run('front', false, 0, 0.1)],
  };
  const kinds = runChartFrame(played, [], { rival: null, par }).ghosts.map(({ kind }) => kind);
  expect(kinds).toEqual(['other', 'par']);
});

test('names stand where their lines end', () => {
  const frame = runChartFrame(played, [], { rival: RIVAL, par: PAR });
  const labels = runChartLabels(frame, PAR, true, 200);
  const at = (fidelity: number) => expect.closeTo(runChartDepth(fidelity, 200) * 200, 9);
  expect(labels).toHaveLength(5);
  expect(labels).toEqual(
    expect.arrayContaining([
      { text: 'nothing', kind: 'other', x: 2 / 14, y: at(0.1) },
      { text: 'late', kind: 'other', x: 3 / 14, y: at(0.4) },
      { text: 'watchful', kind: 'par', x: 3 / 14, y: at(0.7) },
      { text: 'run to beat', kind: 'rival', x: 2 / 14, y: at(0.3) },
      { text: 'you', kind: 'you', x: 1, y: at(played.turns.at(-1)?.fidelity ?? 0) },
    ]),
  );
});

test('while a run is being played only the run of a link has a name', () => {
  const frame = runChartFrame(startPosition(FIRST_WATCH), BANDS, { rival: RIVAL, par: null });
  const labels = runChartLabels(frame, null, true, 200);
  expect(labels.map(({ text }) => text)).toEqual(['run to beat']);
  expect(
    runChartLabels(runChartFrame(startPosition(FIRST_WATCH), BANDS, NOBODY), null, false, 200),
  ).toEqual([]);
});

const NAMES = ['neglect', 'steady', 'front', 'late', 'watchful', 'aimed'] as const;

test('names that end near one another are a line apart, where there is room below', () => {
  const ends = fc.array(
    fc.record({
      length: fc.integer({ min: 1, max: 14 }),
      last: fc.double({ min: 0.5, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(ends, (all) => {
      const references = all.map(({ length, last }, i) =>
        run(NAMES[i] ?? 'aimed', false, 0, ...new Array<number>(length - 1).fill(0.9), last),
      );
      const par: Par = { par: null, references };
      const frame = runChartFrame(startPosition(FIRST_WATCH), [], { rival: null, par });
      // Seven names of 13 pixels have room in the lower half of 200.
      const labels = runChartLabels(frame, par, false, 200);
      expect(labels).toHaveLength(all.length + 1);
      for (const [i, one] of labels.entries()) {
        expect(one.y).toBeGreaterThanOrEqual(10);
        expect(one.y).toBeLessThanOrEqual(198);
        for (const other of labels.slice(i + 1)) {
          if (Math.abs(one.x - other.x) >= 0.14) continue;
          expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(13 - 1e-9);
        }
      }
    }),
  );
});

test('names far apart stay where they are', () => {
  const references = [run('neglect', false, 0, 0.5), run('front', false, 0, 1, 1, 1, 1, 0.5)];
  const par: Par = { par: null, references };
  const labels = runChartLabels(runChartFrame(played, [], { rival: null, par }), par, false, 200);
  const depth = runChartDepth(0.5, 200) * 200;
  expect(labels.filter(({ kind }) => kind === 'other').map(({ y }) => y)).toEqual([depth, depth]);
});
