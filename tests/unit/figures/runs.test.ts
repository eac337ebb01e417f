import { describe, expect, test } from 'vitest';
import { coursesOf, snakeShapes } from '../../../src/faces/gaussian/figures.ts';
import { experimentOf } from '../../../src/figures/loop.ts';
import { drawnOf, runsView, SMALL } from '../../../src/figures/runs.ts';
import type { RunsSettings } from '../../../src/figures/settings.ts';
import { benchOf } from '../../../src/kinds/kinds.ts';
import { PRESETS } from '../../../src/kinds/mixture/presets.ts';
import { faceFor, runsFigure, valuesFor } from './figures.ts';

const viewFor = (figure: RunsSettings) => runsView(figure, faceFor(figure).runs, valuesFor(figure));

const settings = runsFigure();
const values = valuesFor(settings);
/** The same runs, played one by one. */
const played = Array.from({ length: 8 }, (_, run) => [
  ...benchOf(experimentOf(settings.loop)).play(run),
]);

test('a snake begins as the truth and is the run of the bench', () => {
  for (const [run, generations] of played.entries()) {
    const { mean, deviation } = coursesOf(values, run);
    expect([mean[0], deviation[0]]).toEqual([0, 1]);
    expect(deviation.slice(1)).toEqual(
      generations.map(({ quantities }) => quantities['deviation']),
    );
    expect(mean.slice(1)).toEqual(generations.map(({ quantities }) => quantities['mean']));
  }
});

test('it is drawn as thick as its model is wide, six deviations high in all', () => {
  const snake = coursesOf(values, 0);
  const body = snakeShapes(snake, true).find(
    (shape) => shape.kind === 'polygon' && shape.fill.role === 'real',
  );
  const points = body?.kind === 'polygon' ? body.points : [];
  const corners = Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + 1] ?? 0);
  expect(corners).toHaveLength(2 * 25);
  for (const [t, width] of snake.deviation.entries()) {
    const top = corners[t] ?? 0;
    const bottom = corners.at(-1 - t) ?? 0;
    const reach = Math.abs(snake.mean[t] ?? 0) + width;
    // Whole pixels: each edge is off by half of one at most.
    if (reach < 3)
      expect(Math.abs(bottom - top - (2 * width * SMALL.height) / 6)).toBeLessThan(1.01);
  }
});

test('a snake that ate only its own is hollow, another filled', () => {
  const fills = (real: number) =>
    viewFor(runsFigure({ real })).pictures.map(({ svg }) => [
      svg.includes('stroke="var(--synthetic)"'),
      svg.includes('fill="var(--real)"'),
    ]);
  expect(fills(0)).toEqual(played.map(() => [true, false]));
  expect(fills(4)).toEqual(played.map(() => [false, true]));
});

test.each([
  [10, 30, 11],
  [50, 30, 30],
  [1000, 30, 30],
])('of %i generations at most %i are drawn, both ends among them', (generations, most, drawn) => {
  const list = drawnOf(generations, most);
  expect(list).toHaveLength(drawn);
  expect([list[0], list.at(-1)]).toEqual([0, generations]);
  expect(list.toSorted((one, other) => one - other)).toEqual([...new Set(list)]);
});

describe('the words', () => {
  const view = viewFor(settings);
  const ends = played.map((generations) => generations.at(-1));
  const widths = ends.map((end) => Math.sqrt(end?.quantities['variance'] ?? 0));

  test('count as one would by hand', () => {
    let thinner = 0;
    for (const width of widths) if (width < 1) thinner++;
    const lost = ends.filter((end) =>
      Object.values(end?.survival ?? {}).some((survival) => survival < 0.1),
    );
    expect(thinner).toBeGreaterThan(1);
    expect(view.summary).toContain(
      `After 24 generations, ${thinner} of 8 snakes are thinner than the world.`,
    );
    expect(view.summary).toContain(`gone in ${lost.length} of them`);
    const thinnest = Math.floor(100 * (widths.toSorted((one, other) => one - other)[0] ?? 0));
    expect(view.summary).toContain(`The thinnest has ${thinnest}% of its width`);
  });

  test('stand below each picture and in a row each', () => {
    expect(view.pictures).toHaveLength(8);
    for (const [i, width] of widths.entries()) {
      const whole = width < 1 ? Math.floor(100 * width) : Math.ceil(100 * width);
      expect(view.pictures[i]?.words).toBe(`width ${whole}%`);
      expect(view.table.rows[i]?.[4]).toBe(`${whole}%`);
    }
  });
});

describe('of islands', () => {
  const ofIslands = runsFigure({ world: 'archipelago', n: 60, generations: 12 }, 3);
  const view = viewFor(ofIslands);
  const covered = Array.from(
    { length: 3 },
    (_, run) =>
      [...benchOf(experimentOf(ofIslands.loop)).play(run)].at(-1)?.quantities['modesCovered'],
  );

  test('there is a band for each, the rare one in plum, and the words say how many are left', () => {
    expect(view.pictures.map(({ words }) => words)).toEqual(
      covered.map((count) => `${count} of 4 islands`),
    );
    for (const { svg } of view.pictures) {
      const bands = svg.match(/Z" fill="var\(--(synthetic|tail)\)"/g) ?? [];
      expect(bands).toHaveLength(PRESETS.archipelago.length);
      expect(bands.filter((band) => band.includes('tail'))).toHaveLength(1);
    }
  });

  test('the summary counts runs that are whole', () => {
    const whole = covered.filter((count) => count === 4).length;
    expect(view.summary).toMatch(new RegExp(`^After 12 generations, ${whole || 'none'} of 3 runs`));
  });
});
