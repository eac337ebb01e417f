/**
 * As much of WebAssembly's binary format (W3C, WebAssembly Core Specification 2.0, chapter 5) as kernels need: code is a list of
 * bytes, and instructions are functions that give theirs. A vector is two numbers of 64 bits side by side.
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

/** Does the body, and repeats it while the condition holds. */
export const repeatWhile = (condition: Code, ...body: readonly Code[]): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...[...condition, 0x0d, 0, 0x0b],
];

/** Calls the function of that place in the module. */
export const call = (place: number, ...given: readonly Code[]): Code => [
  ...given.flat(),
  ...[0x10, ...unsigned(place)],
];

/** The byte at an address. */
export const loadByte = (address: Code): Code => [...address, 0x2d, 0, 0];

/** Two numbers at an address, or one of them twice; addresses are multiples of 8 bytes. */
export const loadTwo = (address: Code, offset = 0): Code => vector(0, address, offset);
export const loadTwice = (address: Code, offset = 0): Code => vector(10, address, offset);
export const storeTwo = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  ...[0xfd, 11, 3, ...unsigned(offset)],
];
/** Stores the first of two numbers alone. */
export const storeFirst = (address: Code, value: Code): Code => [
  ...address,
  ...value,
  ...[0xfd, 91, 3, 0, 0],
];
export const NO_TWO: Code = [0xfd, 12, ...new Array<number>(16).fill(0)];
export const addTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf0, 1];
export const subtractTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf1, 1];
export const multiplyTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf2, 1];
export const divideTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf3, 1];
export const rootTwo = (two: Code): Code => [...two, 0xfd, 0xef, 1];
/** The other where it is less, or greater; else the one. */
export const lesserTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf6, 1];
export const greaterTwo = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xf7, 1];
/** The first numbers of two vectors side by side, and the second ones. */
export const firstsOf = (one: Code, other: Code): Code => shuffle(one, other, 0, 16);
export const secondsOf = (one: Code, other: Code): Code => shuffle(one, other, 8, 24);
export const swapTwo = (two: Code): Code => shuffle(two, two, 8, 0);
/** The same with 64-bit integers. */
export const shiftTwoLeft = (two: Code, bits: number): Code => [
  ...two,
  ...constant(bits),
  ...[0xfd, 0xcb, 1],
];
export const addTwoIntegers = (one: Code, other: Code): Code => [...one, ...other, 0xfd, 0xce, 1];

/** Two numbers of two vectors, by where their bytes begin: 0, 8, and 16, 24 in the other. */
const shuffle = (one: Code, other: Code, first: number, second: number): Code => [
  ...one,
  ...other,
  ...[0xfd, 13],
  ...[first, second].flatMap((from) => Array.from({ length: 8 }, (_, k) => from + k)),
];

const vector = (opcode: number, address: Code, offset: number): Code => [
  ...address,
  ...[0xfd, opcode, 3, ...unsigned(offset)],
];

/** A function without a result that takes 32-bit integers. */
export interface Definition {
  /** As it is called from outside; without a name only its module calls it. */
  readonly name?: string;
  readonly parameters: number;
  /** How many more variables it has: integers, then vectors. */
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

/**
 * A module with functions and a memory, whose name is `memory`.
 *
 * @param pages of 64 KiB
 */
export function moduleOf(
  definitions: readonly Definition[],
  pages: number,
): Uint8Array<ArrayBuffer> {
  const places = [...definitions.keys()];
  const names = definitions.flatMap(({ name }, place) =>
    name === undefined ? [] : [[...text(name), 0, ...unsigned(place)]],
  );
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(definitions.map(typeOf))),
    ...section(3, list(places.map(unsigned))),
    ...section(5, [1, 1, ...unsigned(pages), ...unsigned(pages)]),
    ...section(7, list([...names, [...text('memory'), 2, 0]])),
    ...section(10, list(definitions.map(codeOf))),
  ]);
}

function typeOf({ parameters }: Definition): Code {
  return [0x60, ...unsigned(parameters), ...new Array<number>(parameters).fill(I32), 0];
}

function codeOf({ integers, vectors, body }: Definition): Code {
  const code = [2, ...unsigned(integers), I32, ...unsigned(vectors), V128, ...body, 0x0b];
  return [...unsigned(code.length), ...code];
}

function list(entries: readonly Code[]): Code {
  return [...unsigned(entries.length), ...entries.flat()];
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
