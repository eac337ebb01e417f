import {
  add,
  type Code,
  constant,
  get,
  isBelow,
  repeatWhile,
  set,
} from '../../../../sim/wasm/assembler.ts';

/** Bytes of a number, and of a vector of two. */
export const NUMBER = 8;
export const VECTOR = 16;

/** The parameter of functions that go over a batch: how many rows it has, a multiple of 4. */
export const ROWS = 0;

/** Moves an address on, or counts. */
export const step = (local: number, by: number): Code => set(local, add(get(local), constant(by)));

/** Does the body for each place from where `here` is up to an end, a step apart; at least once. */
export const sweep = (here: number, end: Code, by: number, ...body: readonly Code[]): Code =>
  repeatWhile(isBelow(get(here), end), ...body, step(here, by));

/** The code for each of the first numbers. */
export const times = (count: number, make: (k: number) => Code): Code =>
  Array.from({ length: count }, (_, k) => make(k)).flat();
export const onBoth = (make: (k: number) => Code): Code => times(2, make);
