import { expect, test } from 'vitest';
import { tailsWords } from '../../../../src/board/words/en/position.ts';
import { mapLabels, standingWords, streamLabels } from '../../../../src/faces/mixture/labels.ts';
import type { MapPosition } from '../../../../src/faces/mixture/losses.ts';
import { play } from '../../../../src/game/play.ts';
import { type Position, startPosition } from '../../../../src/game/position.ts';
import type { MixtureChallenge } from '../../../../src/kinds/mixture/settings.ts';
import { WORLD_NAMES } from '../../../../src/kinds/mixture/settings.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../../worker/maps.ts';

const world = (name: MixtureChallenge['world']): MixtureChallenge => ({
  ...COUNT_NOT_PERCENT,
  world: name,
  names: [],
});
const shareOf = (text: string) => Number(text.replace('%', ''));

test('every island has its name on the map; rare ones are marked', () => {
  expect(mapLabels(TARGETED).map(({ name, isRare }) => [name, isRare])).toEqual([
    ['Dunnock', false],
    ['Oxholm', false],
    ['Tern Stack', true],
    ['Little Auk', true],
  ]);
});

test('upper islands have their names above them, lower ones below', () => {
  const [marramey, oxholm, pellay, rock] = mapLabels(COUNT_NOT_PERCENT);
  expect([marramey, oxholm, pellay, rock].map((label) => label?.isAbove)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  // The corners of a square: two columns, two rows.
  expect(marramey?.x).toBe(pellay?.x);
  expect(oxholm?.x).toBe(rock?.x);
  expect(marramey?.y).toBe(oxholm?.y);
  expect(pellay?.y).toBe(rock?.y);
  expect(shareOf(marramey?.x ?? '') + shareOf(oxholm?.x ?? '')).toBeCloseTo(100, 1);
  expect(shareOf(marramey?.y ?? '') + shareOf(pellay?.y ?? '')).toBeCloseTo(100, 1);
});

test('names stand above or below their islands while there is room for all', () => {
  for (const name of ['even4', 'archipelago', 'needle', TARGETED.world] as const) {
    expect(mapLabels(world(name)).some(({ isBeside }) => isBeside)).toBe(false);
  }
  expect(mapLabels(world('overlap')).some(({ isBeside }) => isBeside)).toBe(true);
});

test.each(WORLD_NAMES)('all places are shares of the picture: %s', (name) => {
  const challenge = world(name);
  for (const { x, y } of [...mapLabels(challenge), ...streamLabels(challenge)]) {
    for (const place of [x, y]) {
      expect(place).toMatch(/^\d+(\.\d)?%$/);
      expect(shareOf(place)).toBeLessThanOrEqual(100);
    }
  }
});

test('bands with room have their names inside, rare ones share a line above', () => {
  const labels = streamLabels(TARGETED);
  expect(labels.map(({ name, isRare, isAbove }) => [name, isRare, isAbove])).toEqual([
    ['Tern Stack, Little Auk', true, true],
    ['Dunnock', false, false],
    ['Oxholm', false, false],
  ]);
  // Of 300 pixels 264 are bands, 20 below the top. Dunnock: the lower 56% of them.
  const middle = (20 + 264 * (1 - 0.56 / 2)) / 300;
  expect(labels[1]?.y).toBe(`${Math.round(1000 * middle) / 10}%`);
});

test('a band without room has no name; a map without rare islands no line above', () => {
  const narrow = [0.86, 0.06, 0.08].map((weight, i) => ({ weight, x: 4 * i, y: 0, deviation: 1 }));
  expect(
    streamLabels({ ...world(narrow), names: ['A', 'B', 'C'] }).map(({ name }) => name),
  ).toEqual(['A', 'C']);
  expect(streamLabels(world('even4')).every(({ isAbove }) => !isAbove)).toBe(true);
});

test('an island says its share of the world, then how much of it is left, as its tail does', () => {
  const start = startPosition(COUNT_NOT_PERCENT);
  expect([0, 1, 2, 3].map((mode) => standingWords(start as MapPosition, mode))).toEqual([
    '55% of the world',
    '30% of the world',
    '12% of the world',
    '3% of the world',
  ]);
  const next = play(start, { real: 0 });
  if (!next.ok) throw new Error(next.error.code);
  expect(standingWords(next.value as MapPosition, 0)).toMatch(/^\d+% (alive|swollen)$/);
  const [turn] = next.value.turns;
  if (turn === undefined) throw new Error('no generation was played');
  const modes = turn.measures.modes.map((mode, k) =>
    k === 3 ? { ...mode, survival: 0.17, isCovered: false } : mode,
  );
  const measures = { survival: [1, 0.17], modes };
  const lost: Position = {
    ...next.value,
    turns: [{ ...turn, measures }],
  };
  expect(standingWords(lost as MapPosition, 3)).toBe('lost at 17%');
  expect(tailsWords(lost)).toBe('outskirts 100% alive, Wren Rock lost at 17%');
});

test('an eighth of the world is not rounded away', () => {
  expect(standingWords(startPosition(world('ring8')) as MapPosition, 7)).toBe('12.5% of the world');
});
