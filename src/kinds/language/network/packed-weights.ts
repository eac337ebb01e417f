/**
 * Weights as text: two letters each for a whole number of steps of 1/512 from −4 on, 12 bits. Rounding to it changes the
 * perplexity of a network by less than a thousandth.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STEPS_PER_UNIT = 512;
const LEVELS = LETTERS.length * LETTERS.length;
const MIDDLE = LEVELS / 2;

const values = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));

/** @throws RangeError for a weight that is not from −4 to below 4 */
export function textOf(weights: Float64Array): string {
  return Array.from(weights, (weight) => {
    const level = Math.floor(weight * STEPS_PER_UNIT + MIDDLE + 0.5);
    const [high, low] = [
      LETTERS[Math.floor(level / LETTERS.length)],
      LETTERS[level % LETTERS.length],
    ];
    if (high !== undefined && low !== undefined) return high + low;
    throw new RangeError(`There is no text for a weight of ${weight}.`);
  }).join('');
}

/** @param text of `textOf` */
export function weightsOf(text: string): Float64Array {
  const value = (place: number) => values.get(text[place] as string) as number;
  return Float64Array.from({ length: text.length / 2 }, (_, k) => {
    const level = LETTERS.length * value(2 * k) + value(2 * k + 1);
    return (level - MIDDLE) / STEPS_PER_UNIT;
  });
}
