import type { Web } from '../tools/tools.ts';
import { type Fields, percentRange, percentText, shareOf, TICKED, ticked } from './make-fields.ts';

/** The web that samples may come from, in the form of each kind that has one. */

/** In per cent. */
export const WEB_RANGES = {
  contamination: percentRange(0, 95),
  truePositive: percentRange(0, 100),
  falsePositive: percentRange(0, 100),
  tailFalsePositive: percentRange(0, 100),
} as const;

const RATES = [
  'contamination',
  'truePositive',
  'falsePositive',
  'tailFalsePositive',
] as const satisfies readonly (keyof Web)[];

/** What a new web begins with. */
const FIRST_WEB: Web = {
  contamination: 0.5,
  truePositive: 0.9,
  falsePositive: 0.1,
  tailFalsePositive: 0.3,
};

/** @param prefix of the names of the kind's own fields, which no other kind has */
export function webFields(prefix: string, web: Web | undefined): Fields {
  const rates = web ?? FIRST_WEB;
  return {
    [`${prefix}web`]: ticked(web !== undefined),
    ...Object.fromEntries(RATES.map((name) => [`${prefix}${name}`, percentText(rates[name])])),
  };
}

/** What the fields make; nothing where there is no web. */
export function webSettings(prefix: string, fields: Fields): { readonly web?: Web } {
  if (!hasWebField(prefix, fields)) return {};
  const [contamination = 0, truePositive = 0, falsePositive = 0, tailFalsePositive = 0] = RATES.map(
    (name) => shareOf(fields[`${prefix}${name}`], WEB_RANGES[name]),
  );
  return { web: { contamination, truePositive, falsePositive, tailFalsePositive } };
}

export function hasWebField(prefix: string, fields: Fields): boolean {
  return fields[`${prefix}web`] === TICKED;
}
