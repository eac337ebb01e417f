import {
  add,
  addTwo,
  type Code,
  constant,
  type Definition,
  get,
  isBelow,
  loadTwice,
  loadTwo,
  multiply,
  multiplyTwo,
  set,
  storeTwo,
  subtract,
  whileLoop,
} from '../../../sim/wasm/assembler.ts';

/*
 * `Engine.addProduct` for two columns at a time. Each sum runs over k in the same order as in JavaScript, and products and sums
 * are rounded apart, so that the bits are the same.
 */

/** What the function takes: addresses and steps in bytes, and numbers of rows and terms. The width is that of a row of b and c. */
const [A, ROW_STEP, INNER_STEP, B, C, ROWS, INNER, WIDTH] = [0, 1, 2, 3, 4, 5, 6, 7];
const PARAMETERS = 8;

/** Its variables: the column, then the row, the addresses in a, b and c where it is, and terms that are left. */
const [COLUMN, ROW, AT_A, AT_B, AT_C, LEFT] = [8, 9, 10, 11, 12, 13];
/** Addresses of the rows of a and c in a tile. */
const OF_A = 14;
const OF_C = 18;
const INTEGERS = 14;
/** Two vectors of b, and two sums for each row of a tile. */
const OF_B = PARAMETERS + INTEGERS;
const SUMS = OF_B + 2;
/** What is loaded is used more than once: 4 rows and 4 columns are computed together. */
const TILE_ROWS = 4;
const VECTORS = 2 + 2 * TILE_ROWS;
const VECTOR = 16;

const step = (local: number, by: Code): Code => set(local, add(get(local), by));

const onRows = (rows: number, make: (row: number) => Code): Code =>
  Array.from({ length: rows }, (_, row) => make(row)).flat();

/** Adds the sums of some rows and four columns. */
function tile(rows: number): Code {
  const sum = (row: number, half: number) => SUMS + 2 * row + half;
  const bothHalves = (make: (half: number) => Code): Code => [...make(0), ...make(1)];
  return [
    ...onRows(rows, (row) => [
      ...set(OF_A + row, row === 0 ? get(AT_A) : add(get(OF_A + row - 1), get(ROW_STEP))),
      ...set(OF_C + row, row === 0 ? get(AT_C) : add(get(OF_C + row - 1), get(WIDTH))),
      ...bothHalves((half) => set(sum(row, half), loadTwo(get(OF_C + row), VECTOR * half))),
    ]),
    ...set(AT_B, add(get(B), get(COLUMN))),
    ...set(LEFT, get(INNER)),
    ...whileLoop(
      get(LEFT),
      bothHalves((half) => set(OF_B + half, loadTwo(get(AT_B), VECTOR * half))),
      onRows(rows, (row) =>
        bothHalves((half) => {
          const product = multiplyTwo(loadTwice(get(OF_A + row)), get(OF_B + half));
          return set(sum(row, half), addTwo(get(sum(row, half)), product));
        }),
      ),
      onRows(rows, (row) => step(OF_A + row, get(INNER_STEP))),
      step(AT_B, get(WIDTH)),
      set(LEFT, subtract(get(LEFT), constant(1))),
    ),
    ...onRows(rows, (row) =>
      bothHalves((half) => storeTwo(get(OF_C + row), VECTOR * half, get(sum(row, half)))),
    ),
    ...step(ROW, constant(rows)),
    ...step(AT_A, multiply(get(ROW_STEP), constant(rows))),
    ...step(AT_C, multiply(get(WIDTH), constant(rows))),
  ];
}

export const PRODUCT = {
  name: 'addProduct',
  parameters: PARAMETERS,
  integers: INTEGERS,
  vectors: VECTORS,
  body: [
    ...set(COLUMN, constant(0)),
    ...whileLoop(
      isBelow(get(COLUMN), get(WIDTH)),
      set(ROW, constant(0)),
      set(AT_A, get(A)),
      set(AT_C, add(get(C), get(COLUMN))),
      whileLoop(isBelow(add(get(ROW), constant(TILE_ROWS - 1)), get(ROWS)), tile(TILE_ROWS)),
      whileLoop(isBelow(get(ROW), get(ROWS)), tile(1)),
      step(COLUMN, constant(2 * VECTOR)),
    ),
  ],
} satisfies Definition;
