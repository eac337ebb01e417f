import * as v from 'valibot';

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

/** Text that can be shown as it is: no control characters, no unpaired surrogates, no blank ends. */
export function plainText(means: string, max: number) {
  const message = `${means} must be 1 to ${max} characters of plain text without blanks at either end.`;
  return v.pipe(
    v.string(message),
    v.minLength(1, message),
    v.maxLength(max, message),
    v.check(
      (text) => text.trim() === text && !/\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text),
      message,
    ),
  );
}

function withoutNegativeZero(value: number): number {
  return value + 0;
}
