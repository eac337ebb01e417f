import type { Engine } from './engine.ts';
import { BATCH, fillUp, SETTING } from './layout.ts';
import { CONTEXT, IDS, OUTCOMES, pack } from './shape.ts';

/**
 * Puts a network in an engine, to be asked at a temperature: its probabilities go by e to (sums / T).
 *
 * @throws RangeError unless T is finite and above 0
 */
export function prepare(weights: Float64Array, temperature: number, { arrays }: Engine): void {
  if (!(temperature > 0 && temperature < Infinity)) {
    throw new RangeError(`A temperature is finite and above 0, not ${temperature}.`);
  }
  pack(weights, arrays.weights);
  arrays.settings[SETTING.inverseTemperature] = 1 / temperature;
}

/**
 * Computes what comes next after each of the first contexts in an engine, whose rows of `outcomes` then hold probabilities.
 *
 * @param rows up to 64
 */
export function ask({ arrays, forward }: Engine, rows: number): void {
  arrays.masses.fill(1, 0, rows);
  forward(fillUp(arrays, rows));
}

/**
 * What comes next, by a network.
 *
 * @param contexts ids, four for each of `count` contexts, the oldest first
 * @param temperature above 0; 1 is as it was trained
 * @returns count × 149: a probability for each id, 0 for the start mark
 * @throws RangeError unless T is finite and above 0
 */
export function probabilities(
  weights: Float64Array,
  contexts: Uint8Array,
  temperature: number,
  engine: Engine,
): Float64Array {
  const count = contexts.length / CONTEXT;
  const found = new Float64Array(count * IDS);
  prepare(weights, temperature, engine);
  for (let from = 0; from < count; from += BATCH) {
    const rows = Math.min(BATCH, count - from);
    engine.arrays.contexts.set(contexts.subarray(CONTEXT * from, CONTEXT * (from + rows)));
    ask(engine, rows);
    for (let row = 0; row < rows; row++) {
      const at = row * OUTCOMES;
      found.set(engine.arrays.outcomes.subarray(at, at + OUTCOMES), (from + row) * IDS);
    }
  }
  return found;
}
