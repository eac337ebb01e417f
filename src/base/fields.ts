import * as v from 'valibot';
import { messageOf } from './problem.ts';
import { isPlainText } from './text.ts';

/**
 * Settings of a challenge, each checked with the problem that it may have; see `problem.ts`. A setting that only one kind
 * of model has names the kind.
 */

/** A whole number. */
export function whole(field: string, min: number, max: number, model?: string) {
  const message = messageOf({ code: 'whole', field, min, max, ...(model && { model }) });
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.transform(withoutNegativeZero),
  );
}

/** A number with at most three decimals. */
export function decimal(field: string, min: number, max: number, model?: string) {
  const message = messageOf({ code: 'decimal', field, min, max, ...(model && { model }) });
  return v.pipe(
    v.number(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.check((value) => Math.round(value * 1000) / 1000 === value, message),
    v.transform(withoutNegativeZero),
  );
}

/** Text that can be shown as it is; see `isPlainText`. */
export function plainText(field: string, max: number, model?: string) {
  const message = messageOf({ code: 'text', field, max, ...(model && { model }) });
  return v.pipe(
    v.string(message),
    v.check((text) => isPlainText(text, max), message),
  );
}

function withoutNegativeZero(value: number): number {
  return value + 0;
}
