import {
  add,
  addTwo,
  addTwoIntegers,
  type Code,
  call,
  constant,
  type Definition,
  divideTwo,
  get,
  greaterTwo,
  lesserTwo,
  loadTwice,
  loadTwo,
  multiply,
  multiplyTwo,
  NO_TWO,
  set,
  shiftTwoLeft,
  storeTwo,
  subtractTwo,
  swapTwo,
} from '../../../../sim/wasm/assembler.ts';
import { SERIES } from '../exponential.ts';
import { AT, SETTING } from '../layout.ts';
import { HIDDEN, OUTCOMES } from '../shape.ts';
import { NUMBER, onBoth, ROWS, step, sweep, times, VECTOR } from './code.ts';
import { coefficient, fixed } from './constants.ts';

/* The functions with powers of e, in the steps of `exponential.ts` and `plain.ts`, four numbers at a time. */

const PAIR = 2 * VECTOR;

/** Replaces numbers by `expOf` of them. It takes the address where they begin, and that behind them. */
export const POWERS: Definition = (() => {
  const [HERE, END, X, SHIFTED, SERIES_SO_FAR, OTHER] = [0, 1, 2, 4, 6, 8];
  const toRemainder = (k: number): Code => {
    const less = (part: Code) => set(X + k, subtractTwo(get(X + k), multiplyTwo(get(OTHER), part)));
    return [
      ...set(X + k, loadTwo(get(HERE), k * VECTOR)),
      ...set(SHIFTED + k, addTwo(multiplyTwo(get(X + k), fixed('perLn2')), fixed('shifter'))),
      ...set(OTHER, subtractTwo(get(SHIFTED + k), fixed('shifter'))),
      ...less(fixed('ln2High')),
      ...less(fixed('ln2Low')),
      ...set(SERIES_SO_FAR + k, coefficient(0)),
    ];
  };
  const addTerm = (k: number) =>
    set(SERIES_SO_FAR + k, addTwo(get(OTHER), multiplyTwo(get(X + k), get(SERIES_SO_FAR + k))));
  // Doublings stand in the last bits of what was shifted, and are added to the exponent.
  const doubled = (k: number) =>
    addTwoIntegers(get(SERIES_SO_FAR + k), shiftTwoLeft(get(SHIFTED + k), 52));
  return {
    parameters: 2,
    integers: 0,
    vectors: 7,
    body: sweep(
      HERE,
      get(END),
      PAIR,
      onBoth(toRemainder),
      times(SERIES.length - 1, (k) => [...set(OTHER, coefficient(k + 1)), ...onBoth(addTerm)]),
      onBoth((k) => storeTwo(get(HERE), k * VECTOR, doubled(k))),
    ),
  };
})();

/**
 * `tanhOf` of the sums of the hidden layer.
 *
 * @param powers the place of `POWERS` in the module
 */
export function bend(powers: number): Definition {
  const [HERE, END, POWER] = [1, 2, 3];
  const from = constant(AT.hidden);
  const within = lesserTwo(greaterTwo(loadTwo(get(HERE)), fixed('leastSteep')), fixed('steepest'));
  return {
    parameters: 1,
    integers: 2,
    vectors: 1,
    body: [
      ...set(HERE, from),
      ...set(END, add(from, multiply(get(ROWS), constant(HIDDEN * NUMBER)))),
      ...sweep(
        HERE,
        get(END),
        VECTOR,
        storeTwo(get(HERE), 0, multiplyTwo(within, fixed('minusTwo'))),
      ),
      ...call(powers, from, get(END)),
      ...set(HERE, from),
      ...sweep(
        HERE,
        get(END),
        VECTOR,
        set(POWER, loadTwo(get(HERE))),
        storeTwo(
          get(HERE),
          0,
          divideTwo(subtractTwo(fixed('one'), get(POWER)), addTwo(fixed('one'), get(POWER))),
        ),
      ),
    ],
  };
}

/**
 * Softmax of each row of outcomes, times what the row counts.
 *
 * @param powers the place of `POWERS` in the module
 */
export function softmax(powers: number): Definition {
  const [ROW, END_ROW, MASS, HERE, END] = [1, 2, 3, 4, 5];
  const [MOST, SUM, INVERSE] = [6, 8, 10];
  const width = OUTCOMES * NUMBER;
  const load = (k: number) => loadTwo(get(HERE), k * VECTOR);
  const overRow = (make: (k: number) => Code): Code => [
    ...set(HERE, get(ROW)),
    ...sweep(HERE, get(END), PAIR, onBoth(make)),
  ];
  const power = (k: number) => multiplyTwo(subtractTwo(load(k), get(MOST)), get(INVERSE));
  const inverse = loadTwice(constant(0), AT.settings + SETTING.inverseTemperature * NUMBER);
  return {
    parameters: 1,
    integers: 5,
    vectors: 5,
    body: [
      ...set(ROW, constant(AT.outcomes)),
      ...set(END_ROW, add(get(ROW), multiply(get(ROWS), constant(width)))),
      ...set(MASS, constant(AT.masses)),
      ...set(INVERSE, inverse),
      ...sweep(
        ROW,
        get(END_ROW),
        width,
        set(END, add(get(ROW), constant(width))),
        onBoth((k) => set(MOST + k, loadTwo(get(ROW), k * VECTOR))),
        overRow((k) => set(MOST + k, greaterTwo(get(MOST + k), load(k)))),
        set(MOST, greaterTwo(get(MOST), get(MOST + 1))),
        set(MOST, greaterTwo(get(MOST), swapTwo(get(MOST)))),
        overRow((k) => storeTwo(get(HERE), k * VECTOR, greaterTwo(power(k), fixed('least')))),
        call(powers, get(ROW), get(END)),
        onBoth((k) => set(SUM + k, NO_TWO)),
        overRow((k) => set(SUM + k, addTwo(get(SUM + k), load(k)))),
        set(SUM, addTwo(get(SUM), get(SUM + 1))),
        set(SUM, divideTwo(loadTwice(get(MASS)), addTwo(get(SUM), swapTwo(get(SUM))))),
        overRow((k) => storeTwo(get(HERE), k * VECTOR, multiplyTwo(load(k), get(SUM)))),
        step(MASS, NUMBER),
      ),
    ],
  };
}
