import { moveByAdam } from '../../../sim/learning/adam.ts';
import { addProduct } from '../../../sim/learning/product.ts';
import { expOf, LEAST, tanhOf } from './exponential.ts';
import { type Arrays, SETTING } from './layout.ts';
import {
  CONTEXT,
  EMBEDDING,
  HIDDEN,
  HIDDEN_AT,
  HIDDEN_BIASES_AT,
  INPUTS,
  OUTCOMES,
  OUTPUT_AT,
  OUTPUT_BIASES_WITHIN,
} from './shape.ts';

/** `Engine.forward`. */
export function forward(arrays: Arrays, rows: number): void {
  const { weights, inputs, hidden, outcomes } = arrays;
  gather(arrays, rows);
  for (let row = 0; row < rows; row++) {
    hidden.set(weights.subarray(HIDDEN_BIASES_AT, HIDDEN_BIASES_AT + HIDDEN), row * HIDDEN);
    outcomes.set(weights.subarray(OUTPUT_BIASES_WITHIN), row * OUTCOMES);
  }
  const ofBatch = { rowStep: INPUTS, innerStep: 1, rows, inner: INPUTS, columns: HIDDEN };
  addProduct({ ...ofBatch, a: inputs, b: weights.subarray(HIDDEN_AT), c: hidden });
  for (let k = 0; k < rows * HIDDEN; k++) hidden[k] = tanhOf(hidden[k] as number);
  const ofHidden = { rowStep: HIDDEN, innerStep: 1, rows, inner: HIDDEN, columns: OUTCOMES };
  addProduct({ ...ofHidden, a: hidden, b: weights.subarray(OUTPUT_AT), c: outcomes });
  for (let row = 0; row < rows; row++) softmax(arrays, row);
}

/** Puts the vectors of the words of contexts side by side. */
function gather({ contexts, weights, inputs }: Arrays, rows: number): void {
  for (let slot = 0; slot < rows * CONTEXT; slot++) {
    const from = EMBEDDING * (contexts[slot] as number);
    for (let k = 0; k < EMBEDDING; k++) inputs[slot * EMBEDDING + k] = weights[from + k] as number;
  }
}

/** The mass of a row goes to the outcomes by e to their sums over T; four partial sums, by id modulo 4. */
function softmax({ outcomes, masses, settings }: Arrays, row: number): void {
  const inverse = settings[SETTING.inverseTemperature] as number;
  const [from, to] = [row * OUTCOMES, (row + 1) * OUTCOMES];
  let most = outcomes[from] as number;
  for (let k = from + 1; k < to; k++) most = Math.max(most, outcomes[k] as number);
  for (let k = from; k < to; k++) {
    outcomes[k] = weightOf(outcomes[k] as number, most, inverse);
  }
  // In a loop of its own: an optimiser of JavaScriptCore's loses sums that are carried across the calls above.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = from; k < to; k += 4) {
    s0 += outcomes[k] as number;
    s1 += outcomes[k + 1] as number;
    s2 += outcomes[k + 2] as number;
    s3 += outcomes[k + 3] as number;
  }
  const factor = (masses[row] as number) / (s0 + s2 + (s1 + s3));
  for (let k = from; k < to; k++) outcomes[k] = (outcomes[k] as number) * factor;
}

function weightOf(sum: number, most: number, inverse: number): number {
  return expOf(Math.max((sum - most) * inverse, LEAST));
}

/** `Engine.step`. */
export function step(arrays: Arrays, rows: number): void {
  forward(arrays, rows);
  compare(arrays, rows);
  goBack(arrays, rows);
  scatter(arrays, rows);
  const { settings } = arrays;
  moveByAdam(arrays, settings[SETTING.length] as number, settings[SETTING.scale] as number);
}

/** The gradient of the loss by the sums of the outcomes: what counts times (probability − 1 for the target). */
function compare({ outcomes, targets, masses }: Arrays, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const at = row * OUTCOMES + (targets[row] as number);
    outcomes[at] = (outcomes[at] as number) - (masses[row] as number);
  }
}

function goBack(arrays: Arrays, rows: number): void {
  const { weights, gradient, inputs, hidden, outcomes, byHidden, byInputs } = arrays;
  gradient.fill(0);
  const output = { rowStep: 1, innerStep: HIDDEN, rows: HIDDEN, inner: rows, columns: OUTCOMES };
  addProduct({ ...output, a: hidden, b: outcomes, c: gradient.subarray(OUTPUT_AT) });
  addRows(outcomes, rows, OUTCOMES, gradient.subarray(OUTPUT_BIASES_WITHIN));
  writeDots(outcomes, weights.subarray(OUTPUT_AT), byHidden, rows, OUTCOMES, HIDDEN);
  for (let k = 0; k < rows * HIDDEN; k++) {
    const unit = hidden[k] as number;
    byHidden[k] = (byHidden[k] as number) * (1 - unit * unit);
  }
  const layer = { rowStep: 1, innerStep: INPUTS, rows: INPUTS, inner: rows, columns: HIDDEN };
  addProduct({ ...layer, a: inputs, b: byHidden, c: gradient.subarray(HIDDEN_AT) });
  addRows(byHidden, rows, HIDDEN, gradient.subarray(HIDDEN_BIASES_AT));
  writeDots(byHidden, weights.subarray(HIDDEN_AT), byInputs, rows, HIDDEN, INPUTS);
}

/** Adds all rows of a matrix to one. */
function addRows(matrix: Float64Array, rows: number, width: number, sum: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let k = 0; k < width; k++) sum[k] = (sum[k] as number) + (matrix[from + k] as number);
  }
}

/** c[i][j] = Σ a[i][k] · b[j][k], from k = 0 up: even ones and odd ones apart, then both sums together. Two columns at a time. */
function writeDots(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column += 2) {
      let even = 0;
      let odd = 0;
      let nextEven = 0;
      let nextOdd = 0;
      let ofB = column * inner;
      for (let k = row * inner; k < (row + 1) * inner; k += 2, ofB += 2) {
        const one = a[k] as number;
        const other = a[k + 1] as number;
        even += one * (b[ofB] as number);
        odd += other * (b[ofB + 1] as number);
        nextEven += one * (b[ofB + inner] as number);
        nextOdd += other * (b[ofB + inner + 1] as number);
      }
      c[row * columns + column] = even + odd;
      c[row * columns + column + 1] = nextEven + nextOdd;
    }
  }
}

/** Adds the gradient by what went into the hidden layer to that of the vectors of the words that stood there. */
function scatter({ contexts, byInputs, gradient }: Arrays, rows: number): void {
  for (let slot = 0; slot < rows * CONTEXT; slot++) {
    const to = EMBEDDING * (contexts[slot] as number);
    for (let k = 0; k < EMBEDDING; k++) {
      gradient[to + k] = (gradient[to + k] as number) + (byInputs[slot * EMBEDDING + k] as number);
    }
  }
}
