import * as v from 'valibot';

/** Fields that many quantities have. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export const size = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1_000_000));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const positive = v.pipe(v.number(), v.gtValue(0));
export const spread = v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(2)), 1);
export const divisor = v.optional(v.picklist(['n', 'n-1']), 'n');
