import { expect, test } from 'vitest';
import type { Loss } from '../../../src/faces/board-face.ts';
import { passingOf } from '../../../src/faces/passing.ts';
import { passingWords } from '../../../src/faces/passing-en.ts';
import { neglect, playByPolicy } from '../../../src/game/policies.ts';
import type { Position } from '../../../src/game/position.ts';
import { loadWorld } from '../../../src/kinds/kinds.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

await loadWorld(FIRST_WATCH);
const { turns, ...rest } = playByPolicy(FIRST_WATCH, neglect);

/** A run of which only is known what was lost after each of its generations. */
function after(...lost: string[][]) {
  const losses = (position: Position): Loss[] =>
    (lost[position.turns.length - 1] ?? []).map((name) => ({ name, generation: 1 }));
  return passingOf({ ...rest, turns: turns.slice(0, lost.length) }, losses);
}

test('what is lost is told once, and what comes back too', () => {
  expect(after(['owl'])).toEqual({ lost: ['owl'], back: [], still: [] });
  expect(after(['owl', 'wren'], ['owl', 'skua'])).toEqual({
    lost: ['skua'],
    back: ['wren'],
    still: ['owl'],
  });
  expect(after([], [])).toEqual({ lost: [], back: [], still: [] });
  expect(after(['owl'], [], ['owl'])).toEqual({ lost: ['owl'], back: [], still: [] });
});

test('in words two that stay lost are named, and more are counted', () => {
  expect(passingWords(after(['a', 'wren'], ['a', 'b']))).toBe(
    'Lost: b. Back: wren. Still lost: a.',
  );
  expect(passingWords(after(['a', 'b', 'c'], ['a', 'b', 'c', 'd']))).toBe(
    'Lost: d. Still lost: 3.',
  );
  expect(passingWords(after(['a'], ['a']))).toBe('Still lost: a.');
  expect(passingWords(after([], []))).toBe('');
});
