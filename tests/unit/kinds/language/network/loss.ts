/** The loss of a batch by the definitions of the paper, as plainly as they can be written; see `Learner` for the order. */
import type { Batch } from './making.ts';

const [IDS, START, WIDTH, HIDDEN] = [149, 148, 12, 32];
const [LAYER, BIASES] = [IDS * WIDTH, IDS * WIDTH + 4 * WIDTH * HIDDEN];
const [OUTPUT, OUTPUT_BIASES] = [BIASES + HIDDEN, BIASES + HIDDEN + HIDDEN * IDS];

/** Probabilities of all 149 ids after four. */
export function softmaxAfter(
  weights: Float64Array,
  context: readonly number[],
  temperature = 1,
): number[] {
  const w = (k: number) => weights[k] as number;
  const inputs = context.flatMap((id) =>
    Array.from({ length: WIDTH }, (_, k) => w(id * WIDTH + k)),
  );
  const hidden = Array.from({ length: HIDDEN }, (_, unit) =>
    Math.tanh(
      inputs.reduce((sum, x, k) => sum + x * w(LAYER + k * HIDDEN + unit), w(BIASES + unit)),
    ),
  );
  const sums = Array.from({ length: IDS }, (_, id) =>
    hidden.reduce((sum, h, unit) => sum + h * w(OUTPUT + unit * IDS + id), w(OUTPUT_BIASES + id)),
  );
  const powers = sums.map((sum, id) => (id === START ? 0 : Math.exp(sum / temperature)));
  const total = powers.reduce((sum, power) => sum + power);
  return powers.map((power) => power / total);
}

/** What each token counts times −ln of its probability, summed. */
export function lossOf(weights: Float64Array, { contexts, targets, masses }: Batch): number {
  return targets.reduce((sum, target, row) => {
    const context = [...contexts.subarray(4 * row, 4 * row + 4)];
    const share = softmaxAfter(weights, context)[target] as number;
    return sum - (masses[row] as number) * Math.log(share);
  }, 0);
}
