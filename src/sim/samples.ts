/** Samples with their origin: the first `real` of them are real, the rest synthetic. */
export interface Samples {
  /** One value per sample (d-dimensional models: d values per sample, side by side). */
  readonly values: Float64Array;
  /** How many samples there are. */
  readonly count: number;
  /** How many of them are real; they come first. */
  readonly real: number;
  /** How much each sample counts in a fit; without it, all count the same. */
  readonly weights?: Float64Array;
}

export const NO_SAMPLES: Samples = { values: new Float64Array(0), count: 0, real: 0 };

/** Both sets in one, real samples first; neither is changed. */
export function concatenate(one: Samples, other: Samples): Samples {
  const count = one.count + other.count;
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const values = realFirst(one, other, one.values, other.values);
  const both = { values, count, real: one.real + other.real };
  if (one.weights === undefined && other.weights === undefined) return both;
  return { ...both, weights: realFirst(one, other, weightsOf(one), weightsOf(other)) };
}

/** Two arrays with some numbers per sample as one, the numbers of real samples first. */
function realFirst(one: Samples, other: Samples, first: Float64Array, second: Float64Array) {
  const width = first.length / one.count;
  const joined = new Float64Array(first.length + second.length);
  let end = 0;
  for (const part of [
    first.subarray(0, one.real * width),
    second.subarray(0, other.real * width),
    first.subarray(one.real * width),
    second.subarray(other.real * width),
  ]) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

function weightsOf({ weights, count }: Samples): Float64Array {
  return weights ?? new Float64Array(count).fill(1);
}

/** The samples at the given indices, in the order given but for real ones, which come first. */
export function pick(samples: Samples, indices: Uint32Array): Samples {
  const isReal = (index: number) => index < samples.real;
  const real = indices.filter(isReal);
  const order = [...real, ...indices.filter((index) => !isReal(index))];
  const values = numbersAt(samples.values, samples.values.length / samples.count, order);
  const picked = { values, count: indices.length, real: real.length };
  if (samples.weights === undefined) return picked;
  return { ...picked, weights: numbersAt(samples.weights, 1, order) };
}

/** `width` numbers for each of the indices. */
function numbersAt(numbers: Float64Array, width: number, indices: readonly number[]): Float64Array {
  const found = new Float64Array(indices.length * width);
  for (const [to, from] of indices.entries()) {
    for (let k = 0; k < width; k++) found[to * width + k] = numbers[from * width + k] as number;
  }
  return found;
}
