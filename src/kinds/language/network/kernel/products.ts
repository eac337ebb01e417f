import {
  add,
  addTwo,
  type Code,
  constant,
  type Definition,
  firstsOf,
  get,
  loadTwice,
  loadTwo,
  multiply,
  multiplyTwo,
  secondsOf,
  set,
  storeTwo,
} from '../../../../sim/wasm/assembler.ts';
import { NUMBER, onBoth, ROWS, step, sweep, times, VECTOR } from './code.ts';

/*
 * Products of matrices whose shapes are known but for the rows of a batch: steps stand in the instructions, so that a tile needs
 * one address for each matrix. What is loaded is used more than once: eight sums of two numbers are computed together, as many
 * as keep the adders busy and have room in the registers.
 */

/** Rows of c, or columns of it, that are computed together. */
const TILE = 4;
const SUMS = 2 * TILE;

/** c[i][j] = start[j] + Σ a[i][k] · b[k][j], from k = 0 up: see `addProduct`. Addresses in bytes, steps in numbers. */
interface Sums {
  readonly a: number;
  readonly rowStep: number;
  readonly innerStep: number;
  readonly b: number;
  /** A row that sums begin with; without it they begin with 0. */
  readonly start?: number;
  readonly c: number;
  /** Rows and terms, multiples of 4: a number, or those of the batch. */
  readonly rows: Code;
  readonly inner: Code;
  /** A multiple of 4. */
  readonly columns: number;
}

/** Integers: the column in bytes; where a tile's rows of a begin, and end; its place in c; where its next terms are. */
const [COLUMN, AT_A, END_A, AT_C, TERM_A, TERM_B, END_B] = [1, 2, 3, 4, 5, 6, 7];
/** Vectors: one of a, two of b, the sums by row and half, and zeros. */
const [OF_A, OF_B, SUM, ZERO] = [8, 9, 11, 11 + SUMS];

/** Goes over tiles of 4 rows and 4 columns: all rows for the first columns, and so on. */
export function sums(shape: Sums): Definition {
  const { a, rowStep, b, c, rows, inner, columns } = shape;
  const width = columns * NUMBER;
  return {
    parameters: 1,
    integers: 7,
    vectors: 4 + SUMS,
    body: [
      ...set(END_A, add(constant(a), multiply(rows, constant(rowStep * NUMBER)))),
      ...set(COLUMN, constant(0)),
      ...sweep(
        COLUMN,
        constant(width),
        TILE * NUMBER,
        set(END_B, add(get(COLUMN), add(constant(b), multiply(inner, constant(width))))),
        set(AT_A, constant(a)),
        set(AT_C, add(get(COLUMN), constant(c))),
        sweep(
          AT_A,
          get(END_A),
          TILE * rowStep * NUMBER,
          tileOfSums(shape),
          step(AT_C, TILE * width),
        ),
      ),
    ],
  };
}

function tileOfSums({ rowStep, innerStep, b, start, columns }: Sums): Code {
  const width = columns * NUMBER;
  const sum = (row: number, half: number) => SUM + 2 * row + half;
  const begin = (half: number) =>
    start === undefined ? get(ZERO) : loadTwo(get(COLUMN), start + VECTOR * half);
  const addTerm = (row: number, half: number) =>
    set(sum(row, half), addTwo(get(sum(row, half)), multiplyTwo(get(OF_A), get(OF_B + half))));
  const onTile = (make: (row: number, half: number) => Code) =>
    times(TILE, (row) => onBoth((half) => make(row, half)));
  return [
    ...onTile((row, half) => set(sum(row, half), begin(half))),
    ...set(TERM_A, get(AT_A)),
    ...set(TERM_B, add(get(COLUMN), constant(b))),
    ...sweep(
      TERM_B,
      get(END_B),
      width,
      onBoth((half) => set(OF_B + half, loadTwo(get(TERM_B), VECTOR * half))),
      times(TILE, (row) => [
        ...set(OF_A, loadTwice(get(TERM_A), row * rowStep * NUMBER)),
        ...onBoth((half) => addTerm(row, half)),
      ]),
      step(TERM_A, innerStep * NUMBER),
    ),
    ...onTile((row, half) => storeTwo(get(AT_C), row * width + VECTOR * half, get(sum(row, half)))),
  ];
}

/** c[i][j] = Σ a[i][k] · b[j][k], even terms and odd ones apart: see `writeDots`. */
interface Dots {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly inner: number;
  /** A multiple of 4. */
  readonly columns: number;
}

/** Besides those above, where a tile's rows of b begin, and where its rows of a end. */
const [AT_B, END_TERM] = [7, 8];
/** Vectors: two of a, one of b, the sums by row and column, and zeros. */
const [OF_ROWS, OF_COLUMN, DOT, NOTHING] = [9, 11, 12, 12 + SUMS];

/** Goes over tiles of 2 rows and 4 columns, in the same order. */
export function dots(shape: Dots): Definition {
  const { a, b, c, inner, columns } = shape;
  const [width, depth] = [columns * NUMBER, inner * NUMBER];
  return {
    parameters: 1,
    integers: 8,
    vectors: 4 + SUMS,
    body: [
      ...set(END_A, add(constant(a), multiply(get(ROWS), constant(depth)))),
      ...set(AT_B, constant(b)),
      ...set(COLUMN, constant(0)),
      ...sweep(
        COLUMN,
        constant(width),
        TILE * NUMBER,
        set(AT_A, constant(a)),
        set(AT_C, add(get(COLUMN), constant(c))),
        sweep(AT_A, get(END_A), 2 * depth, tileOfDots(shape), step(AT_C, 2 * width)),
        step(AT_B, TILE * depth),
      ),
    ],
  };
}

function tileOfDots({ inner, columns }: Dots): Code {
  const [width, depth] = [columns * NUMBER, inner * NUMBER];
  const dot = (row: number, column: number) => DOT + TILE * row + column;
  const addTerms = (row: number, column: number) => {
    const product = multiplyTwo(get(OF_ROWS + row), get(OF_COLUMN));
    return set(dot(row, column), addTwo(get(dot(row, column)), product));
  };
  const together = (row: number, column: number) => {
    const [one, next] = [get(dot(row, column)), get(dot(row, column + 1))];
    const both = addTwo(firstsOf(one, next), secondsOf(one, next));
    return storeTwo(get(AT_C), row * width + column * NUMBER, both);
  };
  return [
    ...times(SUMS, (k) => set(DOT + k, get(NOTHING))),
    ...set(TERM_A, get(AT_A)),
    ...set(TERM_B, get(AT_B)),
    ...set(END_TERM, add(get(AT_A), constant(depth))),
    ...sweep(
      TERM_A,
      get(END_TERM),
      VECTOR,
      onBoth((row) => set(OF_ROWS + row, loadTwo(get(TERM_A), row * depth))),
      times(TILE, (column) => [
        ...set(OF_COLUMN, loadTwo(get(TERM_B), column * depth)),
        ...onBoth((row) => addTerms(row, column)),
      ]),
      step(TERM_B, VECTOR),
    ),
    ...onBoth((row) => onBoth((half) => together(row, 2 * half))),
  ];
}
