import type { Web } from '../tools/tools.ts';

/** The four rates of a web as links hold them, in this order for ever. */
export function webFields(web: Web): readonly number[] {
  const { contamination, truePositive, falsePositive, tailFalsePositive } = web;
  return [contamination, truePositive, falsePositive, tailFalsePositive];
}

/** A web whose rates are still unchecked. */
export function webOf(fields: readonly unknown[]): { readonly web: object } {
  const [contamination, truePositive, falsePositive, tailFalsePositive] = fields;
  return { web: { contamination, truePositive, falsePositive, tailFalsePositive } };
}
