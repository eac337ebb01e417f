import { childKey, type Key } from './key.ts';

const TWO_POW_26 = 67_108_864;
const TWO_POW_MINUS_53 = 1 / (TWO_POW_26 * 134_217_728);

/**
 * A stream of random bits: sfc32 (Doty-Humphrey, PractRand), 128 bits of state, period at least 2³².
 *
 * The same key gives the same stream in every engine, because sfc32 only adds, shifts and exclusive-ors
 * 32-bit integers.
 */
export class Stream {
  /** a, b, c and the counter of sfc32. */
  readonly state: Int32Array;

  constructor(key: Key) {
    this.state = Int32Array.from(key);
  }

  /** The next 32 bits, as a signed integer. */
  bits(): number {
    const { state } = this;
    const b = state[1] as number;
    const c = state[2] as number;
    const counter = state[3] as number;
    const sum = ((((state[0] as number) + b) | 0) + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    state[3] = (counter + 1) | 0;
    return sum;
  }

  /** A stream that will give the same from here on. */
  copy(): Stream {
    const [a, b, c, counter] = this.state;
    return new Stream([a as number, b as number, c as number, counter as number]);
  }

  /** Another stream, seeded from the next 128 bits of this one. */
  split(): Stream {
    return streamAt(this.key(), 0);
  }

  /** A key of the next 128 bits: a tree of streams that is this one's own. */
  key(): Key {
    return [this.bits(), this.bits(), this.bits(), this.bits()];
  }

  /** A uniform number in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number {
    const high = this.bits() >>> 5;
    const low = this.bits() >>> 6;
    return (high * TWO_POW_26 + low) * TWO_POW_MINUS_53;
  }
}

/** The stream at the end of a path; see `childKey`. */
export function streamAt(key: Key, ...path: readonly number[]): Stream {
  return new Stream(childKey(key, ...path));
}
