/** The loss of a batch by the definitions of the paper, as plainly as they can be written; see `Learner` for the order. */
import type { Batch } from './making.ts';

const [IDS, START, WIDTH, HIDDEN] = [149, 148, 12, 32];
const [LAYER, BIASES] = [IDS * WIDTH, IDS * WIDTH + 4 * WIDTH * HIDDEN];
const [OUTPUT, OUTPUT_BIASES] = [BIASES + HIDDEN, BIASES + HIDDEN + HIDDEN * IDS];

const WORD = Array.from({ length: WIDTH }, (_, k) => k);

/** Probabilities of all 149 ids after four. */
export function softmaxAfter(
  weights: Float64Array,
  context: Iterable<number>,
  temperature = 1,
): Float64Array {
  const w = (k: number) => weights[k] as number;
  const inputs = Float64Array.from(
    [...context].flatMap((id) => WORD.map((k) => w(id * WIDTH + k))),
  );
  const hidden = new Float64Array(HIDDEN);
  for (let unit = 0; unit < HIDDEN; unit++) {
    let sum = w(BIASES + unit);
    for (let k = 0; k < inputs.length; k++) sum += (inputs[k] ?? 0) * w(LAYER + k * HIDDEN + unit);
    hidden[unit] = Math.tanh(sum);
  }
  const powers = new Float64Array(IDS);
  let total = 0;
  for (let id = 0; id < IDS; id++) {
    if (id === START) continue;
    let sum = w(OUTPUT_BIASES + id);
    for (let unit = 0; unit < HIDDEN; unit++)
      sum += (hidden[unit] ?? 0) * w(OUTPUT + unit * IDS + id);
    total += powers[id] = Math.exp(sum / temperature);
  }
  return powers.map((power) => power / total);
}

/** What each token counts times −ln of its probability, summed. */
export function lossOf(weights: Float64Array, { contexts, targets, masses }: Batch): number {
  return targets.reduce((sum, target, row) => {
    const context = contexts.subarray(4 * row, 4 * row + 4);
    const share = softmaxAfter(weights, context)[target] as number;
    return sum - (masses[row] as number) * Math.log(share);
  }, 0);
}
