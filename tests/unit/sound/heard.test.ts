import { expect, test } from 'vitest';
import { loadBoardFace } from '../../../src/faces/faces.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { neglect, playByPolicy } from '../../../src/game/policies.ts';
import { type Position, startPosition } from '../../../src/game/position.ts';
import { loadWorld } from '../../../src/kinds/kinds.ts';
import { heardOf } from '../../../src/sound/heard.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { ALBUM, MAP } from '../../support/class.ts';

async function neglected(challenge: Challenge): Promise<Position> {
  await Promise.all([loadBoardFace(challenge), loadWorld(challenge)]);
  return playByPolicy(challenge, neglect);
}

test('nothing is heard of the real world itself', () => {
  expect(heardOf(startPosition(FIRST_WATCH))).toBeNull();
});

test('of a bell curve both tails are heard, as they are measured', async () => {
  const position = await neglected(FIRST_WATCH);
  const [left, right] = position.turns.at(-1)?.measures.survival ?? [];
  expect(heardOf(position)).toEqual({
    voices: [
      { name: 'left tail', survival: left },
      { name: 'right tail', survival: right },
    ],
    costLife: true,
    gone: [],
    end: 'lost',
  });
});

test('of a map the outskirts and the rare islands are heard, and what is seen no more', async () => {
  const position = await neglected(MAP);
  const heard = heardOf(position);
  const names = heard?.voices.map(({ name }) => name) ?? [];
  expect(names[0]).toBe('outskirts');
  expect(names.length).toBeGreaterThan(1);
  const all = position.turns.flatMap((_, i) => {
    const turns = position.turns.slice(0, i + 1);
    const { state } = position.turns[i] ?? position;
    return heardOf({ ...position, turns, state })?.gone ?? [];
  });
  const lost = position.turns.at(-1)?.measures.modes.some(({ isCovered }) => !isCovered);
  expect(all.length > 0).toBe(lost);
});

test('where all islands are equal, each has a voice', async () => {
  const even: Challenge = { ...MAP, world: 'even4', names: [], prices: [] } as Challenge;
  const { voices } = heardOf(await neglected(even)) ?? { voices: [] };
  expect(voices.map(({ name }) => name)).toEqual([
    'outskirts',
    'Marramey',
    'Oxholm',
    'Pellay',
    'Wren Rock',
  ]);
});

test('of an album variety and the rare digits are heard', async () => {
  const { voices } = heardOf(await neglected(ALBUM)) ?? { voices: [] };
  expect(voices[0]?.name).toBe('variety');
  expect(voices.length).toBeGreaterThan(1);
});
