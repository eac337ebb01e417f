/** Where futures begin: words have the shares that were read off a machine, and the rest stays as near to the grammar as it can. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharpened } from '../../../../../src/kinds/language/counts/automata.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import {
  entropy,
  logProbability,
  shareOf,
  wordShares,
} from '../../../../../src/kinds/language/notebook/truth.ts';
import { tilted } from '../../../../../src/kinds/language/twin/start.ts';
import { oneWord } from '../one-word.ts';

const { firstArc, probabilities, rareBirds, rareTurns, words } = notebook;

/** Probabilities of arcs, some of them multiplied, made to add up to one again. */
function changed(factorOf: (arc: number) => number): Float64Array {
  const made = probabilities.map((p, arc) => p * factorOf(arc));
  for (let state = 0; state < firstArc.length - 2; state++) {
    const part = made.subarray(firstArc[state], firstArc[state + 1]);
    const total = part.reduce((sum, p) => sum + p, 0);
    for (const [i, p] of part.entries()) part[i] = p / total;
  }
  return made;
}

test('the shares of the truth leave it as it is', () => {
  for (const [arc, p] of tilted(notebook, wordShares()).entries()) {
    expect(p).toBeCloseTo(probabilities[arc] ?? Number.NaN, 12);
  }
});

describe.each([
  ['sharpened by half', sharpened(notebook, 0.5).probabilities],
  ['sharpened thrice by .9', sharpened(notebook, 0.9 ** 3).probabilities],
  ['at 1.2', sharpened(notebook, 1.2).probabilities],
  ['with every third arc doubled', changed((arc) => (arc % 3 === 0 ? 2 : 1))],
  ['with every seventh arc all but gone', changed((arc) => (arc % 7 === 0 ? 1e-4 : 1))],
])('a machine that writes %s', (_, machine) => {
  const shares = wordShares({ ...notebook, probabilities: machine });
  const found = wordShares({ ...notebook, probabilities: tilted(notebook, shares) });

  test('has its tails right to a hundredth or so', () => {
    for (const tail of [rareBirds, rareTurns]) {
      expect(shareOf(found, tail) / shareOf(shares, tail)).toBeCloseTo(1, 1.5);
    }
  });

  test('has its words right, to 4 % or to a ten-thousandth of all words', () => {
    for (const [id, share] of shares.entries()) {
      const error = Math.abs((found[id] ?? Number.NaN) - share);
      expect(error, words[id]).toBeLessThan(0.04 * share + 1e-4);
    }
  });
});

test('of all ways to have these shares it is the one nearest to the grammar: a factor for each word', () => {
  // Two lines that differ by one word do so by that word's factor, whatever else stands in them.
  const shares = wordShares({ ...notebook, probabilities: sharpened(notebook, 0.7).probabilities });
  const machine = { ...notebook, probabilities: tilted(notebook, shares) };
  const ids = (text: string) => [...text.split(' ').map((word) => words.indexOf(word)), 0];
  const factor = (text: string) =>
    logProbability(ids(text), 0, machine) - logProbability(ids(text));
  const lone = factor('the lone gull dived off the point') - factor('the gull dived off the point');
  const other =
    factor('at dawn the lone wren sang in the gorse again') -
    factor('at dawn the wren sang in the gorse again');
  expect(lone).toBeCloseTo(other, 9);
});

test('in a world of one word the shares are met', () => {
  const world = oneWord([0.5, 0.3, 0.2]);
  const shares = Float64Array.of(0, 0.25, 0.25, 0.5, 0);
  expect([...tilted(world, shares)].slice(0, 3)).toEqual(
    [0.25, 0.25, 0.5].map((share) => expect.closeTo(share, 9)),
  );
});

test('whatever shares are asked for, probabilities are what they must be', () => {
  const any = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(0)), {
    minLength: words.length,
    maxLength: words.length,
  });
  fc.assert(
    fc.property(any, (wild) => {
      const found = tilted(notebook, Float64Array.from(wild));
      for (let state = 0; state < firstArc.length - 2; state++) {
        const part = found.subarray(firstArc[state], firstArc[state + 1]);
        expect(part.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(part.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      }
    }),
    { numRuns: 30 },
  );
});

test('a word that a machine never writes is all but never written', () => {
  const shares = wordShares();
  const bishop = words.indexOf('bishop');
  for (const word of ['bishop', 'missing', 'last', 'bus']) shares[words.indexOf(word)] = 0;
  const machine = { ...notebook, probabilities: tilted(notebook, shares) };
  expect(wordShares(machine)[bishop]).toBeLessThan(1e-6);
  expect(entropy(machine)).toBeGreaterThan(11);
});
