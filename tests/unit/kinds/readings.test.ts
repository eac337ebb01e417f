import { describe, expect, test } from 'vitest';
import { courseOf } from '../../../src/experiment/ensemble.ts';
import { quantityIn } from '../../../src/kinds/bench.ts';
import { benchOf, kindOf, manyFuturesOf, theoryOf, worldOf } from '../../../src/kinds/kinds.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { gaussian, measured, mixture } from '../experiment/cases.ts';

const CASES = [
  ['a bell curve', gaussian({ generations: 2 })],
  ['a map', mixture({ generations: 2 })],
] as const;

describe.each(CASES)('what is read of %s', (_, experiment) => {
  const bench = benchOf(experiment);
  const [first] = bench.play(0);

  test('has every quantity that the bench names, and no other', () => {
    if (first === undefined) throw new Error('nothing was played');
    const names = [...bench.quantities, ...bench.extras];
    expect(Object.keys(first.quantities).toSorted()).toEqual([...new Set(names)].toSorted());
    for (const name of names) expect(quantityIn(first, name)).toBe(first.quantities[name]);
  });

  test('throws where a quantity is missing, and says what there is', () => {
    if (first === undefined) throw new Error('nothing was played');
    const missing = `there is no quantity "survivalMiddle", only ${Object.keys(first.quantities)[0]}`;
    expect(() => quantityIn(first, 'survivalMiddle')).toThrow(missing);
  });

  test('is the same by whichever way the bench goes to the runs', () => {
    const [read] = bench.advance(3, 4);
    const followed = [...bench.follow(3, 4)].map((generations) => [...generations][0]);
    for (const [run, played] of followed.entries()) {
      const { survival, fidelity, quantities } = played ?? {};
      expect({ survival, fidelity, quantities }).toEqual(read?.(run));
    }
    expect(followed).toHaveLength(3);
  });
});

test('a quantity of 0 is there', () => {
  expect(quantityIn({ quantities: { modesAlive: 0 } }, 'modesAlive')).toBe(0);
});

test('a course that an ensemble does not have throws, and says what there is', () => {
  const order = { experiment: gaussian({ generations: 3 }), runs: 4 } as const;
  const ensemble = measured({ ...order, method: 'sufficient-statistics' });
  expect(courseOf(ensemble, 'variance', 'mean')).toHaveLength(3);
  expect(() => courseOf(ensemble, 'weight1', 'mean')).toThrow(
    'there is no quantity "weight1", only mean, variance',
  );
});

test('a kind that nobody knows is refused by name', () => {
  const unknown = { ...FIRST_WATCH, model: 'coin' };
  expect(() => kindOf(unknown)).toThrow('there is no kind of model "coin"');
  expect(() => worldOf(unknown)).toThrow('what belongs to "coin" has not been loaded');
  expect(() => manyFuturesOf(unknown)).toThrow('what belongs to "coin" has not been loaded');
  const experiment = { ...gaussian(), model: 'coin' };
  expect(() => benchOf(experiment)).toThrow('what belongs to "coin" has not been loaded');
  expect(() => theoryOf(experiment)).toThrow('what belongs to "coin" has not been loaded');
});
