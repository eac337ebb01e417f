/** Samples with their origin: the first `real` of them are real, the rest synthetic. */
export interface Samples {
  /** One value per sample (d-dimensional models: d values per sample, side by side). */
  readonly values: Float64Array;
  /** How many samples there are. */
  readonly count: number;
  /** How many of them are real; they come first. */
  readonly real: number;
}

export const NO_SAMPLES: Samples = { values: new Float64Array(0), count: 0, real: 0 };

/** Both sets in one, real samples first; neither is changed. */
export function concatenate(one: Samples, other: Samples): Samples {
  const count = one.count + other.count;
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const width = one.values.length / one.count;
  const values = new Float64Array(count * width);
  let end = 0;
  for (const part of [
    one.values.subarray(0, one.real * width),
    other.values.subarray(0, other.real * width),
    one.values.subarray(one.real * width),
    other.values.subarray(other.real * width),
  ]) {
    values.set(part, end);
    end += part.length;
  }
  return { values, count, real: one.real + other.real };
}

/** The samples at the given indices, in the order given but for real ones, which come first. */
export function pick(samples: Samples, indices: Uint32Array): Samples {
  const width = samples.values.length / samples.count;
  let real = 0;
  for (let i = 0; i < indices.length; i++) if ((indices[i] as number) < samples.real) real += 1;
  const values = new Float64Array(indices.length * width);
  let nextReal = 0;
  let nextSynthetic = real;
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i] as number;
    const to = from < samples.real ? nextReal++ : nextSynthetic++;
    for (let k = 0; k < width; k++) {
      values[to * width + k] = samples.values[from * width + k] as number;
    }
  }
  return { values, count: indices.length, real };
}
