/**
 * Whole numbers of different ranges in one large number, in mixed radix: as short as they can be, whatever their ranges.
 * The ranges are not written down, so that a reader has to know them, and may learn each from what it has read.
 */
export class Packer {
  private readonly digits: (readonly [value: number, radix: number])[] = [];

  /**
   * @param value from 0 to `radix` − 1
   * @param radix how many values there are, at least 1
   * @throws RangeError when the value is not one of them
   */
  put(value: number, radix: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= radix) {
      throw new RangeError(`${value} is none of ${radix} values`);
    }
    this.digits.push([value, radix]);
  }

  /** All that was put; a 1 above it keeps the zeros at the end. */
  get number(): bigint {
    return this.digits.reduceRight(
      (number, [value, radix]) => number * BigInt(radix) + BigInt(value),
      1n,
    );
  }
}

/** Reads what a packer wrote, in the same order. It never throws: what is not there reads as 0. */
export class Unpacker {
  private rest: bigint;

  constructor(number: bigint) {
    this.rest = number;
  }

  /** The next value, from 0 to `radix` − 1. */
  take(radix: number): number {
    const value = Number(this.rest % BigInt(radix));
    this.rest /= BigInt(radix);
    return value;
  }

  /** Whether there was all that was read, and no more. */
  get isWhole(): boolean {
    return this.rest === 1n;
  }
}
