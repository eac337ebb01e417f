import * as v from 'valibot';

/** Something that prose may name a number for: what it takes, and how it is found. */
export interface Quantity {
  readonly fields: v.ObjectEntries;
  /** @throws Error with a sentence, when the arguments do not go together */
  numberFrom(given: unknown): number;
}

/** A quantity whose arguments are checked; what is not among its fields is a mistake. */
export function quantity<const Fields extends v.ObjectEntries>(
  fields: Fields,
  compute: (given: v.InferOutput<v.StrictObjectSchema<Fields, undefined>>) => number,
): Quantity {
  const Schema = v.strictObject(fields);
  return { fields, numberFrom: (given) => compute(v.parse(Schema, given)) };
}

/** Fields that many quantities have. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export const size = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1_000_000));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const positive = v.pipe(v.number(), v.gtValue(0));
export const spread = v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(2)), 1);
export const divisor = v.optional(v.picklist(['n', 'n-1']), 'n');
