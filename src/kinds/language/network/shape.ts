/**
 * The network of Bengio, Ducharme, Vincent and Jauvin (2003): four words stand as vectors of 12 numbers side by side, go through
 * a hidden layer of 32 tanh units, and a softmax over all words says which comes next.
 *
 * Ids: 0 ends a line (`STOP`), 1 to 147 are words, and 148 stands for what is before a line. Nothing ever writes 148, so the
 * softmax leaves it out: its output weights are never read, nor changed.
 */
export const IDS = 149;
/** Before a line there are four of these. */
export const START = 148;
/** What may come next: ids below this. */
export const OUTCOMES = 148;
export const CONTEXT = 4;
export const EMBEDDING = 12;
export const HIDDEN = 32;
/** Numbers that go into the hidden layer. */
export const INPUTS = CONTEXT * EMBEDDING;

const EMBEDDINGS = IDS * EMBEDDING;
const HIDDEN_LAYER = INPUTS * HIDDEN;

/** Where a learner's parts begin (see `Learner`), and how many numbers it has: 8,273. */
export const HIDDEN_AT = EMBEDDINGS;
export const HIDDEN_BIASES_AT = HIDDEN_AT + HIDDEN_LAYER;
export const OUTPUT_AT = HIDDEN_BIASES_AT + HIDDEN;
export const WEIGHTS = OUTPUT_AT + (HIDDEN + 1) * IDS;

/** As many numbers without those that lead to the start mark. All before `OUTPUT_AT` stands where it stood. */
export const OUTPUT_BIASES_WITHIN = OUTPUT_AT + HIDDEN * OUTCOMES;
export const PACKED = OUTPUT_AT + (HIDDEN + 1) * OUTCOMES;

/** Writes the numbers of a learner without those of the start mark, a row of 148 for each hidden unit and one of biases. */
export function pack(numbers: Float64Array, packed: Float64Array): void {
  packed.set(numbers.subarray(0, OUTPUT_AT));
  for (let row = 0; row <= HIDDEN; row++) {
    const at = OUTPUT_AT + row * IDS;
    packed.set(numbers.subarray(at, at + OUTCOMES), OUTPUT_AT + row * OUTCOMES);
  }
}

/**
 * The way back.
 *
 * @param before what those of the start mark were, and remain
 */
export function unpack(packed: Float64Array, before: Float64Array): Float64Array {
  const numbers = before.slice();
  numbers.set(packed.subarray(0, OUTPUT_AT));
  for (let row = 0; row <= HIDDEN; row++) {
    const at = OUTPUT_AT + row * OUTCOMES;
    numbers.set(packed.subarray(at, at + OUTCOMES), OUTPUT_AT + row * IDS);
  }
  return numbers;
}
