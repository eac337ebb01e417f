import { describe, expect, test } from 'vitest';
import { grow, leftAlone, newSnake, type Snake } from '../../../src/home/run.ts';
import { snakeScene } from '../../../src/home/scene.ts';
import { feedingWords, readingsOf, sentenceOf } from '../../../src/home/words.ts';
import type { Shape } from '../../../src/stage/scene/shapes.ts';

/** Inside the ring, where the curves and the samples are. */
const CENTRE = 210;
const isInside = (shape: Shape & { x: number; y: number }) =>
  Math.hypot(shape.x - CENTRE, shape.y - CENTRE) < 140;
const samplesOf = (snake: Snake, share: number) =>
  snakeScene(snake, share).filter(
    (shape) => (shape.kind === 'disc' || shape.kind === 'circle') && isInside(shape),
  ) as Extract<Shape, { kind: 'disc' | 'circle' }>[];

describe('the picture', () => {
  test('has every sample, and a real one differs by more than colour', () => {
    const shapes = samplesOf(grow(leftAlone(1), 1), 1);
    expect(shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(19);
    expect(shapes.filter(({ kind }) => kind === 'disc')).toHaveLength(1);
  });

  test('lets a real sample fall', () => {
    const snake = grow(leftAlone(1), 1);
    const heights = [0, 0.2, 0.4, 0.6, 1].map(
      (share) => samplesOf(snake, share).find(({ kind }) => kind === 'disc')?.y ?? Number.NaN,
    );
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights[3]).toBe(heights[4]);
    expect(heights[0]).toBeLessThan(heights[1] ?? 0);
  });

  test('is drawn in full for any snake: numbers only', () => {
    for (const snake of [newSnake(1), leftAlone(3), grow(leftAlone(21), 1)]) {
      for (const share of [0, 0.5, 1]) {
        expect(JSON.stringify(snakeScene(snake, share))).not.toContain('null');
      }
    }
  });
});

describe('the words', () => {
  test('say what is to be seen', () => {
    expect(sentenceOf(newSnake(1))).toBe('Generation 0 is the world itself.');
    expect(readingsOf(newSnake(1))).toEqual({
      generation: '0',
      width: '100%',
      left: '100% alive',
      right: '100% alive',
    });
    expect(sentenceOf(leftAlone(1))).toBe(
      'Generation 30: the curve is 10% as wide as the world. Left tail gone, right tail gone.',
    );
  });

  test('say what a real sample did', () => {
    expect(feedingWords(grow(leftAlone(1), 1))).toMatch(
      /^Generation 31 had one real sample .* from 10% to 3\d% of the world’s\.$/,
    );
  });
});
