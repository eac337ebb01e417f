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
