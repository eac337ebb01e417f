/** Large orders: printed piece by piece, split into parts, and refused where they do not fit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPieces, Listing } from '../../../scripts/simulate/json.ts';
import { parseOptions } from '../../../scripts/simulate/options.ts';
import { print } from '../../../scripts/simulate/output.ts';
import { ArgumentError } from '../../../src/experiment/options.ts';
import { simulate } from './simulate.ts';

function pieces(line: string): Iterable<string> {
  const options = parseOptions(line.split(' '));
  if (options === 'help') throw new Error('help was asked for');
  return print(options);
}

/** What every kind of order is, but for its runs. */
const ORDERS = [
  '--n 7 --generations 3',
  '--n 9 --generations 3 --synthetic accumulate --real-data fresh --real 3 --method sufficient-statistics',
  '--n 9 --generations 3 --real-data fixed --real 4 --method sufficient-statistics --real-weight best',
  '--n 3 --generations 2 --method sufficient-statistics --divisor n-1',
  '--n 8 --generations 2 --contamination 0.5 --detector 0.9,0.1 --refill',
  '--model mixture --n 20 --generations 2 --method sufficient-statistics --real-data fixed --real 8',
  '--model mixture --n 20 --generations 1',
];
const RUNS = 40;

describe.each(ORDERS)('an order that is split into parts: %s', (order) => {
  const [head = '', ...lines] = simulate(`${order} --each --format csv --runs ${RUNS}`).split('\n');

  test('has the same lines, wherever it is cut', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: RUNS - 1 }), { maxLength: 4 });
    fc.assert(
      fc.property(cuts, (unsorted) => {
        const at = [0, ...unsorted.toSorted((one, other) => one - other), RUNS];
        const parts = at.slice(1).map((end, i) => {
          const first = at[i] ?? 0;
          const part = `${order} --each --format csv --runs ${end - first} --first-run ${first}`;
          const [itsHead, ...itsLines] = simulate(part).split('\n');
          expect(itsHead).toBe(head);
          return itsLines;
        });
        expect(parts.flat()).toEqual(lines);
      }),
      { seed: 6, numRuns: 12 },
    );
  });

  test('has the same single run', () => {
    const perRun = lines.length / RUNS;
    const single = simulate(`${order} --format csv --runs 1 --first-run 23`).split('\n').slice(1);
    expect(single).toEqual(lines.slice(23 * perRun, 24 * perRun));
  });

  test('has statistics over the runs of the part', () => {
    const perRun = lines.length / RUNS;
    const [names = []] = [head.split(',')];
    const column = names.indexOf(order.includes('mixture') ? 'weight1' : 'variance');
    const name = names[column];
    const values = lines
      .slice(11 * perRun, 31 * perRun)
      .filter((line) => line.split(',')[1] === '1')
      .map((line) => Number(line.split(',')[column]));
    const { generations } = JSON.parse(simulate(`${order} --runs 20 --first-run 11`));
    const mean = values.reduce((sum, value) => sum + value, 0) / 20;
    expect(generations[0].quantities[name ?? ''].mean).toBeCloseTo(mean, 12);
  });
});

test('the settings name the first run where it is not 0', () => {
  expect(JSON.parse(simulate('--n 5 --runs 2 --first-run 3')).settings).toMatchObject({
    firstRun: 3,
  });
  expect(simulate('--n 5 --runs 2 --first-run 0')).toBe(simulate('--n 5 --runs 2'));
});

test.each(['samples', 'sufficient-statistics'])(
  'ten million runs are printed from the first on, by %s',
  (method) => {
    const order = `--each --runs 10000000 --generations 5 --n 10 --method ${method}`;
    for (const format of ['csv', 'json']) {
      const printing = pieces(`${order} --format ${format}`)[Symbol.iterator]();
      let text = '';
      while (!text.includes('digest') || text.length < 5000) text += printing.next().value;
      expect(text).toMatch(format === 'csv' ? /\n4,5,0,/ : /"generation": 5/);
    }
  },
);

test.each([
  ['--runs 10000000 --generations 5', 'at most 457142 here, not 10000000'],
  ['--runs 10000000 --method sufficient-statistics', 'at most 666666 here, not 10000000'],
  ['--runs 3 --generations 1000000 --n 2 --model mixture', '--runs must be at most 2 here, not 3'],
  ['--runs 2 --generations 1000000 --n 2 --model mixture --preset grid25', '--generations'],
  ['--model mixture --runs 100000 --method sufficient-statistics', 'at most 79601 here'],
])('statistics that do not fit are refused before they start: %s', (line, allowed) => {
  expect(() => pieces(line)).toThrow(ArgumentError);
  expect(() => pieces(line)).toThrow(allowed);
  expect(() => pieces(line)).toThrow('--each prints any number of runs');
});

describe('what a detector kept', () => {
  const LINE = '--n 40 --generations 3 --contamination 0.9 --detector 1,0.05';

  test('is a number of every generation, and a column of statistics', () => {
    const { runs } = JSON.parse(simulate(`${LINE} --runs 5 --each`));
    const kept: number[] = runs.map((run: { generations: { kept: number }[] }) => {
      return run.generations[0]?.kept;
    });
    // A twentieth of the tenth that is real is dropped, and everything else.
    for (const each of kept) expect(each).toBeLessThan(20);
    const { generations } = JSON.parse(simulate(`${LINE} --runs 5`));
    const { mean } = generations[0].quantities.kept;
    expect(mean).toBeCloseTo(kept.reduce((sum, each) => sum + each, 0) / 5, 12);
    const [head = '', first = ''] = simulate(`${LINE} --runs 5 --each --format csv`).split('\n');
    expect(head).toMatch(/,kept,digest$/);
    expect(first.split(',').at(-2)).toBe(String(kept[0]));
  });

  test('is less than n where refilling stops', () => {
    // Of 4,000 looked at a hundredth passes, which is n; with a thousandth four are left.
    const generation = (detector: string) =>
      JSON.parse(simulate(`--n 40 --generations 1 --runs 1 --refill --detector ${detector}`))
        .generations[0];
    expect(generation('0.9,0').kept).toBe(40);
    const { kept } = generation('0.999,0');
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(20);
  });

  test('is not printed where nobody looks', () => {
    expect(simulate('--n 40 --generations 3 --runs 2 --each')).not.toContain('kept');
  });
});

test('JSON in pieces is the JSON of all at once', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(fc.array(fc.record({ id: value, list: fc.array(value) })), value, (items, more) => {
      const listed = new Listing(
        items.map(({ id, list }) => ({ id, list: new Listing(list), after: 1 })),
      );
      const whole = { more, items: items.map((each) => ({ ...each, after: 1 })) };
      const text = [...jsonPieces({ more, items: listed })].join('');
      expect(text).toBe(JSON.stringify(whole, null, 1));
    }),
    { seed: 6 },
  );
});
