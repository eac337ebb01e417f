import { STOP } from '../model.ts';
import { CONTEXT, HIDDEN, INPUTS, OUTCOMES, PACKED, START } from './shape.ts';

/** Tokens of a batch at most. A token is a word, or the stop, with the four words before it. */
export const BATCH = 64;

/** How many numbers of 8 bytes each array of an engine has, in the order in which they stand in memory. */
const NUMBERS = {
  /** The weights of a network as `pack` leaves them, the gradient by them, and Adam's memory. */
  weights: PACKED,
  gradient: PACKED,
  means: PACKED,
  squares: PACKED,
  /** A row a token: what goes into the hidden layer, what comes out, and the outcomes: first sums, then e to them, then shares. */
  inputs: BATCH * INPUTS,
  hidden: BATCH * HIDDEN,
  outcomes: BATCH * OUTCOMES,
  /** The gradient by the hidden layer's sums and by its inputs. */
  byHidden: BATCH * HIDDEN,
  byInputs: BATCH * INPUTS,
  /** What the outcomes of a token add up to; in training, what it counts. */
  masses: BATCH,
  /** 1/T, and the length and the scale of a step of Adam: see `moveByAdam`. */
  settings: 4,
  /** What the kernel keeps by it. */
  constants: 64,
} as const;

/** Of 1 byte each, behind the numbers. */
const BYTES = { contexts: CONTEXT * BATCH, targets: BATCH } as const;

type Places<Sizes> = { readonly [Name in keyof Sizes]: number };

/** Where each array begins, in bytes, each at the beginning of a line of the cache. */
export const AT = placesOf();

/** How long they are together, in bytes. */
export const MEMORY = AT.targets + BYTES.targets;

/** The arrays of a network in its memory: those of numbers by name, and two of bytes. */
export interface Arrays extends Readonly<Record<keyof typeof NUMBERS, Float64Array>> {
  /** Four ids before each token, the oldest first, and its own. */
  readonly contexts: Uint8Array;
  readonly targets: Uint8Array;
}

/** What `settings` holds. */
export const SETTING = { inverseTemperature: 0, length: 1, scale: 2 } as const;

/** The arrays in a memory of at least `MEMORY` bytes. */
export function arraysIn(buffer: ArrayBuffer): Arrays {
  const numbers = Object.entries(NUMBERS).map(([name, length]) => [
    name,
    new Float64Array(buffer, AT[name as keyof typeof NUMBERS], length),
  ]);
  const bytes = Object.entries(BYTES).map(([name, length]) => [
    name,
    new Uint8Array(buffer, AT[name as keyof typeof BYTES], length),
  ]);
  return Object.fromEntries([...numbers, ...bytes]);
}

/**
 * Makes the rows of a batch a multiple of four, as engines need it; those that are added count nothing.
 *
 * @param filled rows that are there
 * @returns rows to be computed
 */
export function fillUp({ contexts, targets, masses }: Arrays, filled: number): number {
  const rows = 4 * Math.ceil(filled / 4);
  contexts.fill(START, CONTEXT * filled, CONTEXT * rows);
  targets.fill(STOP, filled, rows);
  masses.fill(0, filled, rows);
  return rows;
}

function placesOf(): Places<typeof NUMBERS & typeof BYTES> {
  const LINE = 64;
  let end = 0;
  const place = ([name, bytes]: readonly [string, number]) => {
    const at = end;
    end += Math.ceil(bytes / LINE) * LINE;
    return [name, at] as const;
  };
  const numbers = Object.entries(NUMBERS).map(([name, length]) =>
    place([name, length * Float64Array.BYTES_PER_ELEMENT]),
  );
  const bytes = Object.entries(BYTES).map(place);
  return Object.fromEntries([...numbers, ...bytes]) as Places<typeof NUMBERS & typeof BYTES>;
}
