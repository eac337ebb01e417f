import { expect, test } from 'vitest';
import type { Loss } from '../../../src/faces/board-face.ts';
import { passingOf, passingWords } from '../../../src/faces/passing.ts';
import { neglect, playByPolicy } from '../../../src/game/policies.ts';
import type { Position } from '../../../src/game/position.ts';
import { loadWorld } from '../../../src/kinds/kinds.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

await loadWorld(FIRST_WATCH);
const { turns, ...rest } = playByPolicy(FIRST_WATCH, neglect);

/** A run of which only is known what was lost after each of its generations. */
function after(...lost: string[][]) {
  const position = { ...rest, turns: turns.slice(0, lost.length) };
  const losses = (at: Position): Loss[] =>
    (lost[at.turns.length - 1] ?? []).map((name) => ({ name, generation: 1 }));
  return { changes: passingOf(position, losses), words: passingWords(position, losses) };
}

test('what is lost is told once, and what comes back too', () => {
  expect(after(['owl']).changes).toEqual({ lost: ['owl'], back: [], still: [] });
  expect(after(['owl', 'wren'], ['owl', 'skua']).changes).toEqual({
    lost: ['skua'],
    back: ['wren'],
    still: ['owl'],
  });
  expect(after([], []).changes).toEqual({ lost: [], back: [], still: [] });
  expect(after(['owl'], [], ['owl']).changes).toEqual({ lost: ['owl'], back: [], still: [] });
});

test('in words what stays lost is counted', () => {
  expect(after(['a', 'b', 'wren'], ['a', 'b', 'c', 'd']).words).toBe(
    'Lost: c and d. Back: wren. Still lost: 2.',
  );
  expect(after(['a'], ['a']).words).toBe('Still lost: 1.');
  expect(after([], []).words).toBe('');
});
