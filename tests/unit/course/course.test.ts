import { expect, test } from 'vitest';
import { runChartFrame, runChartNames } from '../../../src/board/frames.ts';
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

const SIZE = { width: 280, height: 200 };

test('lines bear names at their ends, the most important first', () => {
  const frame = runChartFrame(played, [], { rival: RIVAL, par: PAR });
  const y = (fidelity: number) => expect.closeTo(runChartDepth(fidelity, 200) * 200, 9);
  expect(runChartNames(frame, PAR, SIZE)).toEqual([
    { text: 'line 30%', kind: 'goal', x: 0, y: y(0.3) },
    { text: 'you', kind: 'you', x: 280, y: y(played.turns.at(-1)?.fidelity ?? 0) },
    { text: 'run to beat', kind: 'rival', x: 40, y: y(0.3) },
    { text: 'watchful', kind: 'par', x: 60, y: y(0.7) },
    { text: 'late', kind: 'other', x: 60, y: y(0.4) },
    { text: 'nothing', kind: 'other', x: 40, y: y(0.1) },
  ]);
});

test('while a run is being played only the line and the run of a link have names', () => {
  const names = (rival: Outcome | null) => {
    const frame = runChartFrame(startPosition(FIRST_WATCH), BANDS, { rival, par: null });
    return runChartNames(frame, null, SIZE).map(({ text }) => text);
  };
  expect(names(RIVAL)).toEqual(['line 30%', 'run to beat']);
  expect(names(null)).toEqual(['line 30%']);
});
