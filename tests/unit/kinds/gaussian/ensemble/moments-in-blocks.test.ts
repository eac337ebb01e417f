import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../../../src/kinds/blocks.ts';
import { drawMoments } from '../../../../../src/kinds/gaussian/moments.ts';
import { MomentsInBlocks } from '../../../../../src/kinds/gaussian/moments-in-blocks.ts';
import { benchOf } from '../../../../../src/kinds/kinds.ts';
import { PURPOSE, rootKey } from '../../../../../src/sim/random/key.ts';
import { gaussian } from '../../../experiment/cases.ts';

const PURPOSES = [PURPOSE.realMean, PURPOSE.realSumSquares] as const;
const key = rootKey('blocks');

test('moments in blocks are those of all runs at once, however often a block asks', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 5 }), (runs, count) => {
      const moments = new MomentsInBlocks();
      const parts = runs.map((length) => {
        const part = moments.draw(length, count, key, PURPOSES);
        expect(moments.draw(length, count, key, PURPOSES)).toEqual(part);
        moments.next();
        return part;
      });
      const whole = drawMoments(
        runs.reduce((sum, length) => sum + length, 0),
        count,
        key,
        PURPOSES,
      );
      expect(parts.flatMap(({ mean }) => [...mean])).toEqual([...whole.mean]);
      expect(parts.flatMap(({ sumSquares }) => [...sumSquares])).toEqual([...whole.sumSquares]);
    }),
    { seed: 6 },
  );
});

test('blocks follow each other until all runs are in one', () => {
  expect([...blocksOf(7, 3, 400_000)]).toEqual([
    [2, 3],
    [2, 5],
    [2, 7],
    [1, 9],
  ]);
  expect([...blocksOf(2, 0, 2_000_000)]).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect([...blocksOf(0, 5, 10)]).toEqual([]);
});

test('a run in a later block is the run that is asked for alone', () => {
  const bench = benchOf(gaussian({ generations: 1000 }));
  // 500 runs of 1,000 generations are a block.
  const [alone] = bench.follow(1, 501);
  let run = 0;
  for (const generations of bench.follow(502)) {
    if (run++ === 501) expect([...generations].at(-1)).toEqual([...(alone ?? [])].at(-1));
  }
  expect(run).toBe(502);
});
