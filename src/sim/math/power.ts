/**
 * `base` to a whole power, by repeated squaring: `Math.pow` and `**` may differ between engines.
 *
 * @param exponent a whole number ≥ 0
 * @throws RangeError when the exponent is not a whole number ≥ 0
 */
export function integerPower(base: number, exponent: number): number {
  if (!Number.isSafeInteger(exponent) || exponent < 0) {
    throw new RangeError(`integerPower: the exponent must be a whole number ≥ 0, not ${exponent}`);
  }
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
