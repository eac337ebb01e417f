import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlacedName, placeNames, type WantedName } from '../../../src/board/chart-labels.ts';
import { runChartCurves, runChartFrame, runChartNames } from '../../../src/board/frames.ts';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { constant, POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const ROOM = { width: 280, height: 140, em: 12 };
const name = (text: string, x: number, y: number): WantedName => ({ text, kind: 'other', x, y });

/** Sans-serif letters are half as wide as high, taking one with another; ascent and descent come to about an em. */
const boxOf = ({ text, x, y }: PlacedName, em: number) => ({
  left: x,
  right: x + 0.5 * em * text.length,
  top: y - 0.75 * em,
  bottom: y + 0.25 * em,
});

test('a name stands above the end of its line, inside the picture', () => {
  const [early, late] = placeNames([name('nothing', 80, 90), name('steady', 280, 40)], ROOM);
  expect(early?.x).toBe(80);
  expect(early?.y).toBeLessThan(90);
  expect(early?.y).toBeGreaterThan(90 - 12);
  expect((late?.x ?? 0) + (late?.width ?? 0)).toBe(280);
});

test('at the edges a name gives way', () => {
  const [top, bottom] = placeNames([name('top', 280, 3), name('bottom', 20, 137)], ROOM);
  expect(top?.y).toBeGreaterThan(9);
  expect(bottom?.y).toBeLessThan(137);
});

test('of names that want the same place the first one has it', () => {
  const alone = placeNames([name('you', 280, 70)], ROOM)[0];
  const both = placeNames([name('you', 280, 70), name('late', 280, 70)], ROOM);
  expect(both[0]).toEqual(alone);
  expect(both).toHaveLength(2);
});

test('five policies that win alike all have their names on a phone', () => {
  const texts = ['you', 'watchful', 'aimed', 'late', 'steady'];
  const placed = placeNames(
    texts.map((text, i) => name(text, 280, 50 + 3 * i)),
    ROOM,
  );
  expect(placed.map(({ text }) => text)).toEqual(texts);
});

test('a name without room is left out', () => {
  const texts = Array.from({ length: 30 }, (_, i) => `name ${i}`);
  const placed = placeNames(
    texts.map((text) => name(text, 140, 70)),
    ROOM,
  );
  expect(placed.length).toBeGreaterThan(3);
  expect(placed.length).toBeLessThan(30);
});

test('the name of the goal stands at the right where no curve runs, or nowhere', () => {
  const goal: WantedName = { text: 'line 30%', kind: 'goal', x: 0, y: 90 };
  const falling = [0, 3, 280, 88];
  const [beside] = placeNames([goal], ROOM, [falling]);
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBe(280);
  expect(beside?.y).toBeGreaterThan(90);
  const restless = Array.from({ length: 29 }, (_, i) => [140 + i * 5, i % 2 === 0 ? 0 : 140]);
  const [left] = placeNames([goal], ROOM, [[0, 3, ...restless.flat()]]);
  expect(left?.x).toBeLessThan(140);
  const everywhere = Array.from({ length: 57 }, (_, i) => [i * 5, i % 2 === 0 ? 0 : 140]).flat();
  expect(placeNames([goal], ROOM, [everywhere])).toEqual([]);
});

test('a name goes out of the way of a curve, and not far', () => {
  const through = [0, 66, 280, 66];
  const [you] = placeNames([name('you', 280, 70)], ROOM, [through]);
  const box = boxOf(you ?? { ...name('', 0, 0), width: 0 }, 12);
  expect(box.top > 66 || box.bottom < 66).toBe(true);
  expect(Math.abs((you?.y ?? 0) - 70)).toBeLessThan(24);
});

/** Where a curve is at a place, by the rule of three between its two points around it. */
function heightAt(curve: readonly number[], x: number): number {
  const i = 2 * Math.max(1, curve.findIndex((each, k) => k % 2 === 0 && each >= x) / 2);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = curve.slice(i - 2, i + 2);
  return y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);
}

test('whatever runs through a chart, nothing runs through the name of its goal', () => {
  const curve = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 })
    .map((depths) =>
      depths.flatMap((depth, i) => [(i / (depths.length - 1)) * ROOM.width, depth * ROOM.height]),
    );
  const goals = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(curve, { maxLength: 5 }), goals, (curves, depth) => {
      const wanted: WantedName = { text: 'line 30%', kind: 'goal', x: 0, y: depth * ROOM.height };
      for (const placed of placeNames([wanted], ROOM, curves)) {
        const { left, right, top, bottom } = boxOf(placed, ROOM.em);
        for (let x = Math.ceil(left); x <= right; x++) {
          for (const each of curves) {
            const y = heightAt(each, x);
            expect(y <= top || y >= bottom).toBe(true);
          }
        }
      }
    }),
  );
});

test('whatever is wanted, nothing runs into another or out of the picture', () => {
  const room = fc.record({
    width: fc.integer({ min: 60, max: 900 }),
    height: fc.integer({ min: 20, max: 300 }),
    em: fc.constantFrom(11, 12.5, 20),
  });
  const wanted = fc.array(
    fc.record({
      text: fc.constantFrom('you', 'run to beat', 'line 30%', 'watchful', 'nothing', 'late'),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(room, wanted, (size, names) => {
      const placed = placeNames(
        names.map(({ text, x, y }) => name(text, x * size.width, y * size.height)),
        size,
      );
      const boxes = placed.map((each) => boxOf(each, size.em));
      for (const [i, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(size.width);
        expect(one.top).toBeGreaterThanOrEqual(0);
        expect(one.bottom).toBeLessThanOrEqual(size.height);
        for (const other of boxes.slice(i + 1)) {
          const isApart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});

test('on the charts of real runs, names stand on no line', () => {
  const names = ['neglect', 'steady', 'front', 'late', 'watchful'] as const;
  let placedNames = 0;
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    const challenge = { ...FIRST_WATCH, seed };
    const references = names.map((policy) => {
      const outcome = outcomeOf(playByPolicy(challenge, POLICIES[policy]));
      if (outcome === null) throw new Error('not over');
      const fidelity = outcome.fidelity.map((tails) => Math.min(...tails));
      return { ...outcome, fidelity, name: policy, tools: [], candidate: 0 };
    });
    const par = { par: null, references };
    const lost = playByPolicy(challenge, constant(10));
    const frame = runChartFrame(lost, [], { rival: null, par });
    for (const [width, height] of [
      [316, 136],
      [580, 190],
    ] as const) {
      const size = { width, height };
      const curves = runChartCurves(frame, size);
      const placed = placeNames(runChartNames(frame, par, size), { ...size, em: 12 }, curves);
      placedNames += placed.length;
      for (const each of placed) {
        const { left, right, top, bottom } = boxOf(each, 12);
        for (let x = Math.ceil(left) + 1; x < right; x++) {
          for (const curve of curves.filter((points) => (points.at(-2) ?? 0) > x)) {
            const y = heightAt(curve, x);
            expect(y <= top + 1 || y >= bottom - 1, `${each.text} of ${seed} at ${width}`).toBe(
              true,
            );
          }
        }
      }
    }
  }
  // Seven for each chart: that of the goal may be missing where lines are everywhere.
  expect(placedNames).toBeGreaterThan(0.9 * 7 * 16);
});
