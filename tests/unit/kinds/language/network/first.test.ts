/** The network that ships: that it is what its script makes (all of it in `npm run proofs`), and how good it is. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstLearner } from '../../../../../src/kinds/language/network/first.ts';
import { engineHere } from '../../../../../src/kinds/language/network/kernel/engine.ts';
import { textOf, weightsOf } from '../../../../../src/kinds/language/network/packed-weights.ts';
import { probabilities } from '../../../../../src/kinds/language/network/predict.ts';
import { WEIGHTS } from '../../../../../src/kinds/language/network/shape.ts';
import { tokensOf } from '../../../../../src/kinds/language/network/tokens.ts';
import { writeLines } from '../../../../../src/kinds/language/network/write.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import { logProbability } from '../../../../../src/kinds/language/notebook/truth.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { FILE, firstFile, origin } from '../../../../support/first-machine.ts';
import { chance, LINE } from './making.ts';

const { weights, means, squares, steps } = firstLearner();

test('its file is of today: the grammar, the luck and the training are what they were', () => {
  expect(readFileSync(FILE, 'utf8'), 'run node scripts/fixtures/first-machine.ts').toContain(
    origin(),
  );
  expect(firstFile(weights)).toBe(readFileSync(FILE, 'utf8'));
});

test('it has all weights, and its optimiser remembers nothing', () => {
  expect([weights.length, means.length, squares.length]).toEqual([WEIGHTS, WEIGHTS, WEIGHTS]);
  expect([...means, ...squares].every((x) => x === 0)).toBe(true);
  expect(steps).toBe(0);
});

describe('what it has learned', () => {
  const count = 2000;

  test('of real lines it is 1 to 3 % more in doubt than the warden', () => {
    const values = new Float64Array(LINE * count);
    drawLines(chance(7), values);
    const tokens = tokensOf({ values, count });
    const asked = tokens.contexts.subarray(0, 4 * tokens.count);
    const shares = probabilities(weights, asked, 1, engineHere());
    let doubt = 0;
    for (let k = 0; k < tokens.count; k++) {
      doubt -= Math.log(shares[149 * k + (tokens.targets[k] as number)] as number);
    }
    for (let k = 0; k < count; k++) doubt += logProbability(values, LINE * k);
    const more = Math.exp(doubt / tokens.count);
    expect(more).toBeGreaterThan(1.01);
    expect(more).toBeLessThan(1.03);
  });

  test('of its lines 2 to 4 % are none that the warden could have written', () => {
    const lines = writeLines(weights, { temperature: 1 }, rootKey('first'), count, engineHere());
    const isPossible = (k: number) => logProbability(lines, LINE * k) > -Infinity;
    const impossible = Array.from({ length: count }, (_, k) => isPossible(k)).filter((is) => !is);
    expect(impossible.length / count).toBeGreaterThan(0.02);
    expect(impossible.length / count).toBeLessThan(0.04);
  });
});

describe('weights as text', () => {
  test('come back to half a step of 1/512', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -4, max: 3.998, noNaN: true })), (some) => {
        const given = Float64Array.from(some);
        const back = weightsOf(textOf(given));
        expect(back).toHaveLength(given.length);
        for (const [k, weight] of back.entries()) {
          expect(Math.abs(weight - (given[k] as number))).toBeLessThanOrEqual(1 / 1024);
          expect(512 * weight).toBe(Math.floor(512 * weight));
        }
      }),
    );
  });

  test.each([4, -4.1, Number.NaN, Infinity])('has no letters for %d', (weight) => {
    expect(() => textOf(Float64Array.of(0, weight))).toThrow(RangeError);
  });
});
