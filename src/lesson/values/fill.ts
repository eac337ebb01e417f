import * as v from 'valibot';
import { FORMATS, numberText } from './format.ts';
import { numberFor } from './value.ts';

const Wanted = v.looseObject({
  of: v.string(),
  as: v.optional(v.picklist(FORMATS), 'number'),
  digits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), 0),
});

/** Numbers for the sentences of one component, by the names that stand for them in braces. */
export const NUMBERS = v.optional(v.record(v.string(), Wanted), {});
export type Numbers = v.InferOutput<typeof NUMBERS>;

/**
 * Says how the sentences of a component read once their numbers are in: `{half} generations` with
 * `numbers={{ half: { of: 'half-life of the width', n: 50 } }}`.
 *
 * @throws Error when a sentence names a number that is not there
 */
export function filler(numbers: Numbers): (sentence: string) => string {
  const texts = Object.entries(numbers).map(([name, { as, digits, ...given }]) => {
    return [name, numberText(numberFor(given), as, digits)] as const;
  });
  const known = new Map(texts);
  return (sentence) =>
    sentence.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
      const text = known.get(name);
      if (text !== undefined) return text;
      throw new Error(`"${sentence}" names {${name}}, and "numbers" has no "${name}"`);
    });
}

/** @throws Error when there is a number that no sentence names */
export function refuseUnnamed(numbers: Numbers, sentences: readonly string[]): void {
  const names = Object.keys(numbers);
  const unnamed = names.find((name) => !sentences.some((each) => each.includes(`{${name}}`)));
  if (unnamed === undefined) return;
  throw new Error(`prop "numbers" has "${unnamed}", and no sentence names {${unnamed}}`);
}
