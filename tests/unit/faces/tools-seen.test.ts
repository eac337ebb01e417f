import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardFaceOf, loadBoardFace } from '../../../src/faces/faces.ts';
import { toolsInUse } from '../../../src/faces/tools-seen.ts';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { play } from '../../../src/game/play.ts';
import { type Move, type Position, startPosition } from '../../../src/game/position.ts';
import { AT_REST } from '../../../src/stage/scene/beats.ts';
import type { Shape } from '../../../src/stage/scene/shapes.ts';

const SIZES = [
  { width: 760, height: 420 },
  { width: 320, height: 170 },
];

function shipped(id: string) {
  const file = parse(readFileSync(`content/challenges/${id}.yaml`, 'utf8'));
  const parsed = parseChallenge(file.challenge);
  if (!parsed.ok) throw new Error(`${id} cannot be read`);
  return parsed.value;
}

/** The position after one move, and what its picture is made of. */
async function moved(id: string, move: Move, size = SIZES[0]) {
  const challenge = shipped(id);
  await loadBoardFace(challenge);
  const played = play(startPosition(challenge), move);
  if (!played.ok || size === undefined) throw new Error(`${id}: ${JSON.stringify(move)}`);
  return { position: played.value, shapes: shapesOf(played.value, size) };
}

const shapesOf = (position: Position, size: { width: number; height: number }): readonly Shape[] =>
  boardFaceOf(position.challenge).picture(position, AT_REST)(size);

/** What using a tool adds to the picture of the same samples. */
async function added(id: string, move: Move) {
  const { position, shapes } = await moved(id, move);
  const [turn] = position.turns;
  if (turn === undefined) throw new Error('nothing was played');
  const bare = { ...turn, move: { real: move.real } };
  const without = shapesOf({ ...position, turns: [bare] }, { width: 760, height: 420 });
  return shapes.slice(without.length);
}

describe('tools are seen where they act', () => {
  test('what was used in the last generation, and nothing else', async () => {
    const used = await moved('keepers-exam', { real: 5, tools: [1, 1] });
    expect(toolsInUse(used.position)).toEqual({ bouncer: 'refill', spread: 1 });
    const unused = await moved('keepers-exam', { real: 5, tools: [0, 0] });
    expect(toolsInUse(unused.position)).toEqual({});
    expect(toolsInUse(startPosition(shipped('keepers-exam')))).toEqual({});
  });

  test('every photocopy has a second edge, and no other sample', async () => {
    const shapes = await added('fresh-or-copied', { real: 10, tools: [1] });
    expect(shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(25);
  });

  test('samples that were turned up are shown heavier, and the scales beside them', async () => {
    const { position, shapes } = await moved('knife-edge', { real: 0, tools: [3] });
    const heavy = position.state.trainingSet.weights?.filter((weight) => weight === 2) ?? [];
    expect(heavy.length).toBeGreaterThan(0);
    expect(shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(100 + heavy.length);
    expect(await added('knife-edge', { real: 0, tools: [3] })).not.toHaveLength(0);
  });

  test('callipers show how wide a curve was sampled: a standard deviation of λ to either side', async () => {
    const [span] = await added('keepers-exam', { real: 5, tools: [0, 1] });
    if (span?.kind !== 'line') throw new Error('no line between the jaws');
    const [x0 = 0, , x1 = 0] = span.points;
    // The truth is sampled at λ = 1, and the picture is 8.8 of its standard deviations wide.
    expect((x1 - x0) / 760).toBeCloseTo(2 / 8.8, 6);
  });

  test('the bouncer stands at a door', async () => {
    expect(await added('bad-bouncer', { real: 20, tools: [1] })).not.toHaveLength(0);
  });

  test('a boat lies off the island that it was sent to, whichever, and stays on the map', async () => {
    for (const size of SIZES) {
      for (const mode of [0, 1, 2, 3]) {
        const from = { mode, isWeighted: true };
        const sent = await moved('targeted', { real: 6, from }, size);
        const home = shapesOf({ ...sent.position, turns: [] }, size);
        const hull = sent.shapes.findLast(
          (shape) => shape.kind === 'polygon' && shape.fill.role === 'real',
        );
        if (hull?.kind !== 'polygon') throw new Error('no hull');
        expect(home).not.toContainEqual(hull);
        for (const [i, value] of hull.points.entries()) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(i % 2 === 0 ? size.width : size.height);
        }
      }
    }
  });

  test('nobody is sent for nothing', async () => {
    const none = await moved('targeted', { real: 0, from: { mode: 2, isWeighted: true } });
    const isHull = (shape: Shape) => shape.kind === 'polygon' && shape.fill.role === 'real';
    expect(none.shapes.filter(isHull)).toHaveLength(0);
  });
});
