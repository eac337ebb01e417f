import * as v from 'valibot';
import { isPlainText, plainTextMessage } from './text.ts';

/** Fields of a challenge, each with the sentence that says what is wrong with it. */

/** A whole number. */
export function whole(means: string, min: number, max: number) {
  const message = `${means} must be a whole number from ${min} to ${max}.`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.transform(withoutNegativeZero),
  );
}

/** A number with at most three decimals. */
export function decimal(means: string, min: number, max: number) {
  const message = `${means} must be a number from ${min} to ${max} with at most three decimals.`;
  return v.pipe(
    v.number(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.check((value) => Math.round(value * 1000) / 1000 === value, message),
    v.transform(withoutNegativeZero),
  );
}

/** Text that can be shown as it is; see `isPlainText`. */
export function plainText(means: string, max: number) {
  const message = plainTextMessage(means, max);
  return v.pipe(
    v.string(message),
    v.check((text) => isPlainText(text, max), message),
  );
}

function withoutNegativeZero(value: number): number {
  return value + 0;
}
