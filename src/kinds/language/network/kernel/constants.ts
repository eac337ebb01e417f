import { DECAY, EPSILON, SQUARE_DECAY } from '../../../../sim/learning/adam.ts';
import { type Code, constant, loadTwice } from '../../../../sim/wasm/assembler.ts';
import { LEAST, LN2_HIGH, LN2_LOW, PER_LN2, SERIES, SHIFTER, STEEPEST } from '../exponential.ts';
import { AT } from '../layout.ts';
import { NUMBER } from './code.ts';

const VALUES = {
  perLn2: PER_LN2,
  shifter: SHIFTER,
  ln2High: LN2_HIGH,
  ln2Low: LN2_LOW,
  least: LEAST,
  steepest: STEEPEST,
  leastSteep: -STEEPEST,
  minusTwo: -2,
  one: 1,
  decay: DECAY,
  ofSlope: 1 - DECAY,
  squareDecay: SQUARE_DECAY,
  ofSquare: 1 - SQUARE_DECAY,
  epsilon: EPSILON,
} as const;

const NAMES = Object.keys(VALUES);

/** What the kernel finds in `Arrays.constants`. */
export const CONSTANTS: readonly number[] = [...Object.values(VALUES), ...SERIES];

/** A constant, twice. */
export function fixed(name: keyof typeof VALUES): Code {
  return at(NAMES.indexOf(name));
}

/** A coefficient of the series, twice. */
export function coefficient(k: number): Code {
  return at(NAMES.length + k);
}

function at(place: number): Code {
  return loadTwice(constant(0), AT.constants + place * NUMBER);
}
