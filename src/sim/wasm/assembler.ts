/**
 * As much of WebAssembly's binary format (W3C, WebAssembly Core Specification 2.0, chapter 5) as one function needs: code is a
 * list of bytes, and instructions are functions that give theirs.
 */
export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add = (one: Code, other: Code): Code => [...one, ...other, 0x6a];
export const subtract = (one: Code, other: Code): Code => [...one, ...other, 0x6b];
export const multiply = (one: Code, other: Code): Code => [...one, ...other, 0x6c];
export const isBelow = (one: Code, other: Code): Code => [...one, ...other, 0x49];

/** Repeats the body while the condition holds; it is asked before each time. */
export const whileLoop = (condition: Code, ...body: readonly Code[]): Code => [
  ...[0x02, 0x40, 0x03, 0x40],
  // Out of the block when it does not hold; else on, and back to the head of the loop.
  ...[...condition, 0x45, 0x0d, 1],
  ...body.flat(),
  ...[0x0c, 0, 0x0b, 0x0b],
];

/** Two numbers at an address, or one of them twice; addresses are multiples of 8 bytes. */
export const loadTwo = (address: Code, offset = 0): Code => vector(0, address, offset);
export const loadTwice = (address: Code): Code => vector(10, address, 0);
export const storeTwo = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...[0xfd, 11, 3, ...unsigned(offset)],
];
export const addTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf0, 1];
export const multiplyTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf2, 1];

const vector = (opcode: number, address: Code, offset: number): Code => [
  ...address,
  ...[0xfd, opcode, 3, ...unsigned(offset)],
];

/** A function without a result that takes 32-bit integers. */
export interface Definition {
  readonly name: string;
  readonly parameters: number;
  /** How many more variables it has: integers, then vectors. */
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

/**
 * A module with one function, and a memory by the name of `memory`.
 *
 * @param pages of 64 KiB
 */
export function moduleOf(definition: Definition, pages: number): Uint8Array<ArrayBuffer> {
  const { name, parameters, integers, vectors, body } = definition;
  const locals = [2, ...unsigned(integers), I32, ...unsigned(vectors), V128];
  const code = [...locals, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...new Array<number>(parameters).fill(I32), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 1, ...unsigned(pages), ...unsigned(pages)]),
    ...section(7, [2, ...text(name), 0, 0, ...text('memory'), 2, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

/** Plain ASCII. */
function text(name: string): Code {
  return [name.length, ...Array.from(name, (letter) => letter.charCodeAt(0))];
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
