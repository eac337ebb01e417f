/** A world whose entropy is known in closed form: a chain of 12 words, each of which has five successors. */
import { expect, test } from 'vitest';
import { finish } from '../../../../../src/base/finish.ts';
import { learnerOf, startWeights } from '../../../../../src/kinds/language/network/initial.ts';
import { engineHere } from '../../../../../src/kinds/language/network/kernel/engine.ts';
import { probabilities } from '../../../../../src/kinds/language/network/predict.ts';
import { tokensOf } from '../../../../../src/kinds/language/network/tokens.ts';
import { train } from '../../../../../src/kinds/language/network/train.ts';
import type { Stream } from '../../../../../src/sim/random/stream.ts';
import { chance, LINE, linesOf } from './making.ts';

const SIZE = 12;
const SHARES = [0.4, 0.3, 0.15, 0.1, 0.05];

/** Whom word i (0: before a line) is followed by; each fifth word may be the last. */
const successors = (i: number) => SHARES.map((_, k) => 1 + ((5 * i + 7 * k * k + k) % SIZE));
/** The chance that a line ends behind a word. */
const ending = (i: number) => (i === 0 ? 0 : 0.1 + 0.05 * (i % 3));

function shareOf(next: number, after: number): number {
  if (next === 0) return ending(after);
  const mass = SHARES.reduce((sum, p, k) => sum + (successors(after)[k] === next ? p : 0), 0);
  return (1 - ending(after)) * mass;
}

function draw(stream: Stream): number[] {
  const line: number[] = [];
  for (let word = 0; line.length < LINE; line.push(word)) {
    let left = stream.uniform();
    let next = 0;
    for (; next < SIZE; next++) {
      left -= shareOf(next, word);
      if (left < 0) break;
    }
    word = next;
    if (word === 0) return line;
  }
  return line;
}

/** Nats a token: the mean over where a line stands, places up to the cut, of the entropy of what comes next. */
function entropy(): number {
  let here = [1, ...new Array<number>(SIZE).fill(0)];
  let [nats, tokens] = [0, 0];
  for (let place = 0; place < LINE; place++) {
    const ahead = new Array<number>(SIZE + 1).fill(0);
    for (const [i, mass] of here.entries()) {
      tokens += mass;
      for (let next = 0; next <= SIZE; next++) {
        const p = shareOf(next, i);
        if (p > 0) nats -= mass * p * Math.log(p);
        if (next > 0) ahead[next] = (ahead[next] ?? 0) + mass * p;
      }
    }
    here = ahead;
  }
  return nats / tokens;
}

test('a network that learned from 3,000 lines is in little more doubt than the chain itself', () => {
  const many = (count: number, luck: number) => {
    const stream = chance(10, luck);
    return linesOf(Array.from({ length: count }, () => draw(stream)));
  };
  const start = learnerOf(startWeights(chance(11)));
  const { weights } = finish(train(start, many(3000, 0), 4, chance(12), engineHere()));
  const { count, contexts, targets } = tokensOf(many(3000, 1));
  const shares = probabilities(weights, contexts.subarray(0, 4 * count), 1, engineHere());
  let [own, due, square] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    const target = targets[k] as number;
    const before = contexts[4 * k + 3] as number;
    const surprise = -Math.log(shareOf(target, before === 148 ? 0 : before));
    own -= Math.log(shares[149 * k + target] as number);
    due += surprise;
    square += surprise * surprise;
  }
  // The closed form itself, within three standard errors of fresh lines.
  const error = Math.sqrt((square / count - (due / count) ** 2) / count);
  expect(Math.abs(due / count - entropy())).toBeLessThan(3 * error);
  expect(own / count).toBeGreaterThan(due / count);
  expect(own / count - due / count).toBeLessThan(0.04);
});
