import { beyondNumbers } from '../../base/language.ts';
import { fixed as withPoint } from '../../figures/format.ts';

/** How a number stands in a sentence. */
export const FORMATS = ['number', 'percent', 'word'] as const;
export type Format = (typeof FORMATS)[number];

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * "0.67", "67%", "four": thousands are grouped as in the rest of the prose.
 *
 * @param digits after the point
 * @throws Error when there is no word for it
 */
export function numberText(value: number, format: Format, digits: number): string {
  if (format === 'percent') return beyondNumbers(100 * value) ?? `${fixed(value * 100, digits)}%`;
  if (format === 'number') return fixed(value, digits);
  const word = WORDS[Math.round(value)];
  if (word === undefined) throw new Error(`there is no word for ${value}: use "number"`);
  return word;
}

function fixed(value: number, digits: number): string {
  const [whole = '', ...rest] = withPoint(value, digits).split('.');
  return [whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
