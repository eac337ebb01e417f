import { expect, test } from 'vitest';
import { loadAllFaces, loadBoardFace } from '../../../src/faces/faces.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { neglect, playByPolicy } from '../../../src/game/policies.ts';
import { type Position, startPosition } from '../../../src/game/position.ts';
import { loadWorld } from '../../../src/kinds/kinds.ts';
import { heardOf } from '../../../src/sound/heard.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { ALBUM, MAP } from '../../support/class.ts';
import { notebookAfter } from '../../support/notebooks.ts';

async function neglected(challenge: Challenge): Promise<Position> {
  await Promise.all([loadBoardFace(challenge), loadWorld(challenge)]);
  return playByPolicy(challenge, neglect);
}

test('of the real world itself all voices are heard, and nothing that happens', async () => {
  await Promise.all([loadBoardFace(MAP), loadBoardFace(FIRST_WATCH)]);
  expect(heardOf(startPosition(FIRST_WATCH))).toEqual({
    voices: [
      { name: 'left tail', survival: 1 },
      { name: 'right tail', survival: 1 },
    ],
    ...{ costLife: false, culprit: null, gone: [], end: null },
  });
  const map = heardOf(startPosition(MAP));
  expect(map.voices.map(({ survival }) => survival)).toEqual(map.voices.map(() => 1));
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
    culprit: (left ?? 0) <= (right ?? 0) ? 0 : 1,
    gone: [],
    end: 'lost',
  });
});

test('whose voice it was that cost a life is known: the thinnest, or of the swollen the fattest', async () => {
  const position = await neglected(FIRST_WATCH);
  const turn = position.turns.at(-1);
  if (turn === undefined) throw new Error('nothing was played');
  const culpritAt = (...survival: number[]) => {
    const measures = { ...turn.measures, survival };
    return heardOf({ ...position, turns: [{ ...turn, measures }] }).culprit;
  };
  expect(culpritAt(0.1, 0.9)).toBe(0);
  expect(culpritAt(0.2, 0.1)).toBe(1);
  expect(culpritAt(9, 0.1)).toBe(1);
  expect(culpritAt(1, 9)).toBe(1);
  expect(culpritAt(9, 5)).toBe(0);
});

test('of a map the outskirts and the rare islands are heard, and what is seen no more', async () => {
  const position = await neglected(MAP);
  const heard = heardOf(position);
  const names = heard.voices.map(({ name }) => name);
  expect(names[0]).toBe('outskirts');
  expect(names.length).toBeGreaterThan(1);
  const all = position.turns.flatMap((_, i) => {
    const turns = position.turns.slice(0, i + 1);
    const { state } = position.turns[i] ?? position;
    return heardOf({ ...position, turns, state }).gone;
  });
  const lost = position.turns.at(-1)?.measures.modes.some(({ isCovered }) => !isCovered);
  expect(all.length > 0).toBe(lost);
});

test('where all islands are equal, each has a voice', async () => {
  const even: Challenge = { ...MAP, world: 'even4', names: [], prices: [] } as Challenge;
  const { voices } = heardOf(await neglected(even));
  expect(voices.map(({ name }) => name)).toEqual([
    'outskirts',
    'Marramey',
    'Oxholm',
    'Pellay',
    'Wren Rock',
  ]);
});

test('of an album variety and the rare digits are heard', async () => {
  const { voices } = heardOf(await neglected(ALBUM));
  expect(voices[0]?.name).toBe('variety');
  expect(voices.length).toBeGreaterThan(1);
});

test('of a notebook rare birds and rare words are heard, and which birds are written of no more', async () => {
  await loadAllFaces();
  const first = { survival: [0.38, 0.61], missing: ['hoopoe'] };
  const heard = heardOf(notebookAfter([first]));
  expect(heard.voices).toEqual([
    { name: 'rare birds', survival: 0.38 },
    { name: 'rare words', survival: 0.61 },
  ]);
  expect(heard.gone).toEqual(['the hoopoe']);
  // A bell is struck once for each that goes, not for each that stays away.
  expect(heardOf(notebookAfter([first, first])).gone).toEqual([]);
});
