import {
  add,
  addTwo,
  type Code,
  constant,
  type Definition,
  divideTwo,
  get,
  loadByte,
  loadTwice,
  loadTwo,
  multiply,
  multiplyTwo,
  NO_TWO,
  rootTwo,
  set,
  storeFirst,
  storeTwo,
  subtractTwo,
} from '../../../../sim/wasm/assembler.ts';
import { AT, SETTING } from '../layout.ts';
import { CONTEXT, EMBEDDING, HIDDEN, HIDDEN_AT, OUTCOMES, PACKED } from '../shape.ts';
import { NUMBER, onBoth, ROWS, step, sweep, times, VECTOR } from './code.ts';
import { fixed } from './constants.ts';

/* What is no product of matrices and has no powers of e, in the steps of `plain.ts`. */

/** Bytes of the numbers of a word. */
const WORD = EMBEDDING * NUMBER;

/** For each word of all contexts: its address among embeddings, and that of its part of a matrix of inputs. */
function onSlots(
  inputs: number,
  make: (word: Code, slot: Code, offset: number) => Code,
): Definition {
  const [PLACE, END, AT_WORD, AT_SLOT] = [1, 2, 3, 4];
  return {
    parameters: 1,
    integers: 4,
    vectors: 0,
    body: [
      ...set(PLACE, constant(AT.contexts)),
      ...set(END, add(get(PLACE), multiply(get(ROWS), constant(CONTEXT)))),
      ...set(AT_SLOT, constant(inputs)),
      ...sweep(
        PLACE,
        get(END),
        1,
        set(AT_WORD, multiply(loadByte(get(PLACE)), constant(WORD))),
        times(WORD / VECTOR, (k) => make(get(AT_WORD), get(AT_SLOT), k * VECTOR)),
        step(AT_SLOT, WORD),
      ),
    ],
  };
}

/** Puts the vectors of the words of contexts side by side. */
export const GATHER = onSlots(AT.inputs, (word, slot, offset) =>
  storeTwo(slot, offset, loadTwo(word, AT.weights + offset)),
);

/** Makes the gradient by embeddings zero. */
export const CLEAR: Definition = {
  parameters: 1,
  integers: 1,
  vectors: 0,
  body: [
    ...set(1, constant(AT.gradient)),
    ...sweep(1, constant(AT.gradient + HIDDEN_AT * NUMBER), VECTOR, storeTwo(get(1), 0, NO_TWO)),
  ],
};

/** Adds the gradient by what went into the hidden layer to that of embeddings. */
export const SCATTER = onSlots(AT.byInputs, (word, slot, offset) => {
  const at = AT.gradient + offset;
  return storeTwo(word, at, addTwo(loadTwo(word, at), loadTwo(slot, offset)));
});

/** Takes what each row counts from the outcome that came. */
export const COMPARE: Definition = (() => {
  const [ROW, AT_ROW, OUTCOME] = [1, 2, 3];
  const target = loadByte(add(get(ROW), constant(AT.targets)));
  const mass = loadTwice(multiply(get(ROW), constant(NUMBER)), AT.masses);
  return {
    parameters: 1,
    integers: 3,
    vectors: 0,
    body: [
      ...set(ROW, constant(0)),
      ...set(AT_ROW, constant(AT.outcomes)),
      ...sweep(
        ROW,
        get(ROWS),
        1,
        set(OUTCOME, add(get(AT_ROW), multiply(target, constant(NUMBER)))),
        storeFirst(get(OUTCOME), subtractTwo(loadTwice(get(OUTCOME)), mass)),
        step(AT_ROW, OUTCOMES * NUMBER),
      ),
    ],
  };
})();

/** Takes the gradient by the hidden units back through tanh, whose slope is 1 − its square. */
export const STRAIGHTEN: Definition = (() => {
  const [HERE, END, UNIT] = [1, 2, 3];
  const slope = subtractTwo(fixed('one'), multiplyTwo(get(UNIT), get(UNIT)));
  return {
    parameters: 1,
    integers: 2,
    vectors: 1,
    body: [
      ...set(HERE, constant(0)),
      ...set(END, multiply(get(ROWS), constant(HIDDEN * NUMBER))),
      ...sweep(
        HERE,
        get(END),
        VECTOR,
        set(UNIT, loadTwo(get(HERE), AT.hidden)),
        storeTwo(get(HERE), AT.byHidden, multiplyTwo(loadTwo(get(HERE), AT.byHidden), slope)),
      ),
    ],
  };
})();

/** Writes the sum of the rows of a matrix: the gradient by biases. Four columns at a time. */
export function rowSums(matrix: number, columns: number, to: number): Definition {
  const [COLUMN, HERE, END] = [1, 2, 3];
  const SUM = 4;
  const width = columns * NUMBER;
  const more = (k: number) => addTwo(get(SUM + k), loadTwo(get(HERE), k * VECTOR));
  return {
    parameters: 1,
    integers: 3,
    vectors: 2,
    body: [
      ...set(COLUMN, constant(0)),
      ...set(END, add(constant(matrix), multiply(get(ROWS), constant(width)))),
      ...sweep(
        COLUMN,
        constant(width),
        2 * VECTOR,
        set(HERE, add(get(COLUMN), constant(matrix))),
        onBoth((k) => set(SUM + k, NO_TWO)),
        sweep(
          HERE,
          get(END),
          width,
          onBoth((k) => set(SUM + k, more(k))),
        ),
        onBoth((k) => storeTwo(get(COLUMN), to + k * VECTOR, get(SUM + k))),
      ),
    ],
  };
}

/** `moveByAdam`. */
export const MOVE: Definition = (() => {
  const HERE = 1;
  const [SLOPE, MEAN, SQUARE, LENGTH, SCALE] = [2, 3, 4, 5, 6];
  const setting = (k: number) => loadTwice(constant(0), AT.settings + k * NUMBER);
  const here = (array: number) => loadTwo(get(HERE), array);
  const ofSlope = multiplyTwo(fixed('ofSlope'), get(SLOPE));
  const ofSquare = multiplyTwo(multiplyTwo(fixed('ofSquare'), get(SLOPE)), get(SLOPE));
  const root = addTwo(multiplyTwo(rootTwo(get(SQUARE)), get(SCALE)), fixed('epsilon'));
  const moved = divideTwo(multiplyTwo(get(LENGTH), get(MEAN)), root);
  return {
    parameters: 1,
    integers: 1,
    vectors: 5,
    body: [
      ...set(LENGTH, setting(SETTING.length)),
      ...set(SCALE, setting(SETTING.scale)),
      ...set(HERE, constant(0)),
      ...sweep(
        HERE,
        constant(PACKED * NUMBER),
        VECTOR,
        set(SLOPE, here(AT.gradient)),
        set(MEAN, addTwo(multiplyTwo(fixed('decay'), here(AT.means)), ofSlope)),
        set(SQUARE, addTwo(multiplyTwo(fixed('squareDecay'), here(AT.squares)), ofSquare)),
        storeTwo(get(HERE), AT.means, get(MEAN)),
        storeTwo(get(HERE), AT.squares, get(SQUARE)),
        storeTwo(get(HERE), AT.weights, subtractTwo(here(AT.weights), moved)),
      ),
    ],
  };
})();
