import { fail, type Result, succeed } from './result.ts';

/**
 * Numbers as people type them, all over the world: “0,9” and “0.9”, “1,000”, “1 000” and “1.000,5”, “1e3”, “５”, “−3”,
 * “30 %”. What can be meant in two ways is refused rather than guessed.
 */

/** What a field takes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** The most digits after the point; 0 for whole numbers. */
  readonly decimals: number;
  /** What a per cent sign means: the unit of the field, or a hundredth. Without it there must be none. */
  readonly percent?: 'unit' | 'hundredth';
}

/** Why a text is not the number that a field takes. */
export type NumberFault =
  | { readonly code: 'empty' | 'unclear' }
  /** Out of the range, or with too many decimals. */
  | { readonly code: 'outside'; readonly value: number }
  /** “1,500” where both can be. */
  | { readonly code: 'twoWays'; readonly readings: readonly [fraction: number, thousands: number] };

/** A whole number, from `min` to `max`. */
export function readWhole(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): Result<number, NumberFault> {
  return readNumber(text, { min, max, decimals: 0 });
}

/** The number that a text means to whoever typed it into a field with this range. */
export function readNumber(text: string, range: NumberRange): Result<number, NumberFault> {
  const plain = plainOf(text);
  if (plain === '') return fail({ code: 'empty' });
  const [, sign = '', digits = '', percent] = /^([+-]?) ?(.*?)( ?%)?$/.exec(plain) ?? [];
  if (percent !== undefined && range.percent === undefined) return fail({ code: 'unclear' });
  const hundredth = percent !== undefined && range.percent === 'hundredth' ? 'e-2' : '';
  // Shifted in the text, so that 57% is the same number as 0.57.
  const toValue = (number: string) => Number(`${sign}${number}${hundredth}`) + 0;
  const [fraction, thousands] = readingsOf(digits);
  if (fraction === undefined) return fail({ code: 'unclear' });
  if (thousands === undefined) return within(toValue(fraction), range);
  return chosen(digits, [toValue(fraction), toValue(thousands)], range);
}

/** Characters that stand for others, wherever keyboards have them. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u061c\u200b-\u200f\u2060-\u2069\ufeff]/g, ''],
  [/[\s\p{Zs}]+/gu, ' '],
  [/[−‒–﹣]/g, '-'],
  [/[’ʼ٬]/g, "'"],
  [/٫/g, ','],
  [/٪/g, '%'],
];

/** The first digits of sets that keyboards write instead of 0 to 9: Arabic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966];
/** From a fullwidth character to the usual one. */
const FULLWIDTH = 0xfee0;

/** The same text in plain characters, without blanks around it. */
function plainOf(text: string): string {
  const usual = text
    .replaceAll(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULLWIDTH))
    .replaceAll(/[٠-٩۰-۹०-९]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? 0));
    });
  return SAME.reduce((all, [these, that]) => all.replaceAll(these, that), usual).trim();
}

const WITH_EXPONENT = /^(?!\d+,\d{3}e)(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d{1,2})$/i;
const WITH_GAPS = /^[1-9]\d{0,2}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;
const WITH_BOTH = /^[1-9]\d{0,2}(?:(?:,\d{3})+\.|(?:\.\d{3})+,)\d*$/;
const IN_MILLIONS = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
const WITH_ONE = /^(?:\d+[.,]?\d*|[.,]\d+)$/;
const LIKE_THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** What digits with separators can mean, as code writes it; the second where the first takes thousands for a fraction. */
function readingsOf(digits: string): string[] {
  const withPoint = (text: string) => text.replace(',', '.');
  const exponent = WITH_EXPONENT.exec(digits);
  if (exponent !== null) return [`${withPoint(exponent[1] ?? '')}${exponent[2]}`];
  if (WITH_GAPS.test(digits)) return [withPoint(digits.replaceAll(/[ ']/g, ''))];
  if (IN_MILLIONS.test(digits)) return [digits.replaceAll(/[.,]/g, '')];
  if (WITH_BOTH.test(digits)) {
    // All but the last of the separators set thousands apart.
    return [withPoint(digits.replaceAll(/[.,](?=.*[.,])/g, ''))];
  }
  if (!WITH_ONE.test(digits)) return [];
  const whole = LIKE_THOUSANDS.test(digits) ? [digits.replace(/[.,]/, '')] : [];
  return [withPoint(digits), ...whole];
}

/** Nobody writes thousandths into a field for whole numbers; elsewhere the point is that of the pages. */
function chosen(
  digits: string,
  readings: readonly [number, number],
  range: NumberRange,
): Result<number, NumberFault> {
  const [fraction, thousands] = readings;
  if (range.decimals === 0) return within(thousands, range);
  const isFraction = within(fraction, range).ok;
  const isThousands = within(thousands, range).ok;
  if (digits.includes('.')) return within(isFraction || !isThousands ? fraction : thousands, range);
  // A fraction is not written with a 0 at its end, thousands are.
  const isDoubtful = isThousands || digits.endsWith('0');
  if (isFraction && isDoubtful) return fail({ code: 'twoWays', readings });
  return within(isThousands ? thousands : fraction, range);
}

function within(value: number, { min, max, decimals }: NumberRange): Result<number, NumberFault> {
  const fits = value >= min && value <= max && Number(value.toFixed(decimals)) === value;
  return fits ? succeed(value) : fail({ code: 'outside', value });
}
