import { call, constant, type Definition, get, moduleOf } from '../../../../sim/wasm/assembler.ts';
import { AT, MEMORY } from '../layout.ts';
import {
  HIDDEN,
  HIDDEN_AT,
  HIDDEN_BIASES_AT,
  INPUTS,
  OUTCOMES,
  OUTPUT_AT,
  OUTPUT_BIASES_WITHIN,
} from '../shape.ts';
import { NUMBER, ROWS } from './code.ts';
import { dots, sums } from './products.ts';
import { CLEAR, COMPARE, GATHER, MOVE, rowSums, SCATTER, STRAIGHTEN } from './rest.ts';
import { bend, POWERS, softmax } from './softmax.ts';

const PAGE = 65_536;

const weightsAt = (k: number) => AT.weights + k * NUMBER;
const gradientAt = (k: number) => AT.gradient + k * NUMBER;

const TO_HIDDEN = sums({
  a: AT.inputs,
  rowStep: INPUTS,
  innerStep: 1,
  b: weightsAt(HIDDEN_AT),
  start: weightsAt(HIDDEN_BIASES_AT),
  c: AT.hidden,
  rows: get(ROWS),
  inner: constant(INPUTS),
  columns: HIDDEN,
});

const TO_OUTCOMES = sums({
  a: AT.hidden,
  rowStep: HIDDEN,
  innerStep: 1,
  b: weightsAt(OUTPUT_AT),
  start: weightsAt(OUTPUT_BIASES_WITHIN),
  c: AT.outcomes,
  rows: get(ROWS),
  inner: constant(HIDDEN),
  columns: OUTCOMES,
});

const BY_OUTPUT = sums({
  a: AT.hidden,
  rowStep: 1,
  innerStep: HIDDEN,
  b: AT.outcomes,
  c: gradientAt(OUTPUT_AT),
  rows: constant(HIDDEN),
  inner: get(ROWS),
  columns: OUTCOMES,
});

const BY_HIDDEN = dots({
  a: AT.outcomes,
  b: weightsAt(OUTPUT_AT),
  c: AT.byHidden,
  inner: OUTCOMES,
  columns: HIDDEN,
});

const BY_LAYER = sums({
  a: AT.inputs,
  rowStep: 1,
  innerStep: INPUTS,
  b: AT.byHidden,
  c: gradientAt(HIDDEN_AT),
  rows: constant(INPUTS),
  inner: get(ROWS),
  columns: HIDDEN,
});

const BY_INPUTS = dots({
  a: AT.byHidden,
  b: weightsAt(HIDDEN_AT),
  c: AT.byInputs,
  inner: HIDDEN,
  columns: INPUTS,
});

const BY_OUTPUT_BIASES = rowSums(AT.outcomes, OUTCOMES, gradientAt(OUTPUT_BIASES_WITHIN));
const BY_BIASES = rowSums(AT.byHidden, HIDDEN, gradientAt(HIDDEN_BIASES_AT));

const FORWARD = [GATHER, TO_HIDDEN, bend(0), TO_OUTCOMES, softmax(0)];
const BACK = [
  ...[COMPARE, BY_OUTPUT, BY_OUTPUT_BIASES, BY_HIDDEN, STRAIGHTEN],
  ...[BY_LAYER, BY_BIASES, BY_INPUTS, CLEAR, SCATTER, MOVE],
];

/** The functions of a module; `POWERS` has the place that two of them are told. */
const PARTS = [POWERS, ...FORWARD, ...BACK];

/** A function of `Engine`, from its parts. */
const whole = (name: string, parts: readonly Definition[]): Definition => ({
  name,
  parameters: 1,
  integers: 0,
  vectors: 0,
  body: parts.flatMap((part) => call(PARTS.indexOf(part), get(ROWS))),
});

/** A module with the memory of `layout.ts` that exports `forward` and `step`. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  const functions = [...PARTS, whole('forward', FORWARD), whole('step', [...FORWARD, ...BACK])];
  return moduleOf(functions, Math.ceil(MEMORY / PAGE));
}
