import { DECAY, SQUARE_DECAY } from '../../../sim/learning/adam.ts';
import { integerPower } from '../../../sim/math/power.ts';
import { sampleIndices } from '../../../sim/random/shuffle.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import type { Engine } from './engine.ts';
import { BATCH, fillUp, SETTING } from './layout.ts';
import type { Learner } from './learner.ts';
import { CONTEXT, pack, unpack } from './shape.ts';
import { type Lines, type Tokens, tokensOf } from './tokens.ts';

/** The rate of Adam; within a generation it falls to a tenth, by the same amount in each step. */
const RATE = 0.006;
const FALL = 0.9 * RATE;

/** Batches between two pauses: some milliseconds. */
const PAUSE = 16;

/**
 * Trains a network on by Adam (Kingma & Ba 2015), pausing now and then with the share of the work that is done. The loss of a
 * batch of 64 tokens is the mean over its tokens of what each counts times −ln of its probability. Tokens are shuffled anew in
 * each epoch, and a short last batch is a step as well. What Adam remembers is handed on, its number of steps too.
 *
 * @param learner not changed
 * @param lines at least one that counts
 * @param chance for shuffles
 * @param engine for this training alone, until it has ended
 * @throws RangeError when a weight is no longer a number; for an id that is none; and where no line counts anything
 */
export function* train(
  learner: Learner,
  lines: Lines,
  epochs: number,
  chance: Stream,
  engine: Engine,
): Generator<number, Learner> {
  const tokens = tokensOf(lines);
  const { weights, means, squares, settings } = engine.arrays;
  pack(learner.weights, weights);
  pack(learner.means, means);
  pack(learner.squares, squares);
  settings[SETTING.inverseTemperature] = 1;
  const steps = epochs * Math.ceil(tokens.count / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = sampleIndices(chance, tokens.count, tokens.count);
    for (let from = 0; from < tokens.count; from += BATCH) {
      const rows = fill(engine, tokens, order.subarray(from, from + BATCH));
      const taken = learner.steps + step + 1;
      const rate = RATE - (FALL * step) / steps;
      settings[SETTING.length] = rate / (1 - integerPower(DECAY, taken));
      settings[SETTING.scale] = 1 / Math.sqrt(1 - integerPower(SQUARE_DECAY, taken));
      engine.step(rows);
      step += 1;
      if (step % PAUSE === 0 || step === steps) yield step / steps;
    }
    refuseDebris(engine);
  }
  return {
    weights: unpack(weights, learner.weights),
    means: unpack(means, learner.means),
    squares: unpack(squares, learner.squares),
    steps: learner.steps + steps,
  };
}

/**
 * Writes a batch of tokens.
 *
 * @param chosen which, up to 64
 * @returns how many rows are to be computed
 */
function fill({ arrays }: Engine, tokens: Tokens, chosen: Uint32Array): number {
  const { contexts, targets, masses } = arrays;
  for (const [row, token] of chosen.entries()) {
    for (let k = 0; k < CONTEXT; k++) {
      contexts[CONTEXT * row + k] = tokens.contexts[CONTEXT * token + k] as number;
    }
    targets[row] = tokens.targets[token] as number;
    masses[row] = (tokens.counts[token] as number) / chosen.length;
  }
  return fillUp(arrays, chosen.length);
}

function refuseDebris({ arrays: { weights, squares } }: Engine): void {
  if (weights.every(Number.isFinite) && squares.every(Number.isFinite)) return;
  throw new RangeError('The network came apart: one of its weights is no longer a number.');
}
