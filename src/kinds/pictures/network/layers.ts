import type { Engine } from './engine.ts';

/**
 * Layers of a network: outputs = inputs · weights + biases, for a batch at a time. A batch is a matrix with a row for each
 * picture. All weights of a network stand in one array; those of a layer stand input by input, and its biases behind them.
 */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Where its weights begin. */
  readonly at: number;
  /** Where its biases begin. */
  readonly biasesAt: number;
}

/** Layers side by side in one array. */
export function layersOf<const Sizes extends readonly (readonly [number, number])[]>(
  sizes: Sizes,
): { readonly [Index in keyof Sizes]: Layer } {
  let end = 0;
  const layers = sizes.map(([inputs, outputs]): Layer => {
    const at = end;
    const biasesAt = at + inputs * outputs;
    end = biasesAt + outputs;
    return { inputs, outputs, at, biasesAt };
  });
  return layers as { readonly [Index in keyof Sizes]: Layer };
}

/** How many numbers layers hold. */
export function sizeOf(layers: readonly Layer[]): number {
  return layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
}

/** Where the slopes of a leaky rectifier change: below zero it lets a tenth through. */
const LEAK = 0.1;

/**
 * Writes the outputs of a layer for the first `rows` rows of a batch.
 *
 * @param inputs rows × layer.inputs
 * @param outputs rows × layer.outputs
 */
export function forward(
  engine: Engine,
  layer: Layer,
  weights: Float64Array,
  inputs: Float64Array,
  outputs: Float64Array,
  rows: number,
): void {
  const biases = weights.subarray(layer.biasesAt, layer.biasesAt + layer.outputs);
  for (let row = 0; row < rows; row++) outputs.set(biases, row * layer.outputs);
  engine.addProduct({
    a: inputs,
    rowStep: layer.inputs,
    innerStep: 1,
    b: weights.subarray(layer.at, layer.biasesAt),
    c: outputs,
    rows,
    inner: layer.inputs,
    columns: layer.outputs,
  });
}

/**
 * Writes the gradient of a loss by the weights of a layer, from that by its outputs.
 *
 * @param gradient of all weights of the network; those of the layer are overwritten
 * @param byOutputs rows × layer.outputs
 */
export function backward(
  engine: Engine,
  layer: Layer,
  gradient: Float64Array,
  inputs: Float64Array,
  byOutputs: Float64Array,
  rows: number,
): void {
  const { at, biasesAt, outputs } = layer;
  gradient.fill(0, at, biasesAt + outputs);
  for (let k = 0; k < rows * outputs; ) {
    for (let j = biasesAt; j < biasesAt + outputs; j++, k++) {
      gradient[j] = (gradient[j] as number) + (byOutputs[k] as number);
    }
  }
  engine.addProduct({
    a: inputs,
    rowStep: 1,
    innerStep: layer.inputs,
    b: byOutputs,
    c: gradient.subarray(at, biasesAt),
    rows: layer.inputs,
    inner: rows,
    columns: outputs,
  });
}

/**
 * Writes the gradient by the inputs of a layer.
 *
 * @param byInputs rows × layer.inputs
 * @param turned room for the transposed weights of the layer
 */
export function backwardThrough(
  engine: Engine,
  layer: Layer,
  weights: Float64Array,
  byOutputs: Float64Array,
  byInputs: Float64Array,
  rows: number,
  turned: Float64Array,
): void {
  transpose(weights, layer, turned);
  byInputs.fill(0, 0, rows * layer.inputs);
  engine.addProduct({
    a: byOutputs,
    rowStep: layer.outputs,
    innerStep: 1,
    b: turned,
    c: byInputs,
    rows,
    inner: layer.outputs,
    columns: layer.inputs,
  });
}

function transpose(weights: Float64Array, { at, inputs, outputs }: Layer, turned: Float64Array) {
  for (let i = 0; i < inputs; i++) {
    for (let j = 0; j < outputs; j++) {
      turned[j * inputs + i] = weights[at + i * outputs + j] as number;
    }
  }
}

/** Leaky rectifiers in place, for the first `count` numbers. */
export function rectify(values: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) {
    const value = values[k] as number;
    if (value < 0) values[k] = LEAK * value;
  }
}

/**
 * Takes a gradient, in place, back through leaky rectifiers.
 *
 * @param rectified what they gave: it has the sign of what went in
 */
export function rectifyBackward(
  gradient: Float64Array,
  rectified: Float64Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    if ((rectified[k] as number) < 0) gradient[k] = LEAK * (gradient[k] as number);
  }
}
