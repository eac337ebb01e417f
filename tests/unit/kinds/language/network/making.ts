/** Lines, contexts and weights by a formula, and engines to compare. */

import { type Engine, plainEngine } from '../../../../../src/kinds/language/network/engine.ts';
import { startWeights } from '../../../../../src/kinds/language/network/initial.ts';
import { vectorEngine } from '../../../../../src/kinds/language/network/kernel/engine.ts';
import type { Arrays } from '../../../../../src/kinds/language/network/layout.ts';
import type { Lines } from '../../../../../src/kinds/language/network/tokens.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { type Stream, streamAt } from '../../../../../src/sim/random/stream.ts';

export const WORDS = 147;
export const LINE = 24;

export const chance = (...path: readonly number[]): Stream =>
  streamAt(rootKey('language'), ...path);

/** Ids side by side, 24 a line. */
export function linesOf(lines: readonly (readonly number[])[], weights?: Float64Array): Lines {
  const values = new Float64Array(lines.length * LINE);
  for (const [k, line] of lines.entries()) values.set(line, k * LINE);
  return { values, count: lines.length, ...(weights === undefined ? {} : { weights }) };
}

/** Lines of 0 to 24 words, rare ones and common ones. */
export function someLines(count: number, seed = 0): Lines {
  const stream = chance(seed, 1);
  const word = () => 1 + Math.floor(WORDS * stream.uniform() * stream.uniform());
  return linesOf(
    Array.from({ length: count }, () =>
      Array.from({ length: Math.floor(25 * stream.uniform()) }, word),
    ),
  );
}

/** The words of each line, without what is behind its end. */
export function wordsOf(values: Float64Array): number[][] {
  return Array.from({ length: values.length / LINE }, (_, k) => {
    const line = [...values.subarray(k * LINE, (k + 1) * LINE)];
    const stop = line.indexOf(0);
    return stop === -1 ? line : line.slice(0, stop);
  });
}

/** Weights of a network that is sure of some things: start weights, made larger, with biases. */
export function someWeights(seed = 0, factor = 1.5): Float64Array {
  const stream = chance(seed, 2);
  return startWeights(stream).map((weight) => factor * weight + 0.1 * (stream.uniform() - 0.5));
}

export interface Batch {
  readonly contexts: Uint8Array;
  readonly targets: Uint8Array;
  readonly masses: Float64Array;
}

/** A batch of tokens; masses 1 / rows, or not. */
export function batchOf(rows: number, seed = 0, isWeighted = false): Batch {
  const stream = chance(seed, 3);
  const below = (bound: number) => Math.floor(bound * stream.uniform());
  return {
    contexts: Uint8Array.from({ length: 4 * rows }, () => below(149)),
    targets: Uint8Array.from({ length: rows }, () => below(148)),
    masses: Float64Array.from(
      { length: rows },
      () => (isWeighted ? 2 * stream.uniform() : 1) / rows,
    ),
  };
}

/** Puts a batch in an engine, and rows that count nothing behind it. */
export function fillIn(arrays: Arrays, { contexts, targets, masses }: Batch): number {
  const rows = 4 * Math.ceil(targets.length / 4);
  arrays.contexts.fill(7, 0, 4 * rows).set(contexts);
  arrays.targets.fill(3, 0, rows).set(targets);
  arrays.masses.fill(0, 0, rows).set(masses);
  return rows;
}

export function kernel(): Engine {
  const engine = vectorEngine();
  if (engine === null) throw new Error('this engine has no WebAssembly');
  return engine;
}

export const ENGINES: readonly (readonly [string, () => Engine])[] = [
  ['JavaScript', plainEngine],
  ['the kernel', kernel],
];
