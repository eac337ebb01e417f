import { beyondNumbers, counted, grouped } from '../base/language.ts';

/** How numbers are written: with digits, or in words where there are none. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Three digits of any number, with a true minus sign: "0.605", "12.3", "−1.01", "2.1 × 10⁻⁷". */
export function digits(value: number): string {
  const beyond = beyondNumbers(value);
  if (beyond !== null) return beyond;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 0.001 && size < 100_000) return signed(String(Number(value.toPrecision(3))));
  const [head = '', exponent = ''] = value.toExponential(1).split('e');
  return signed(`${head} × 10${raised(Number(exponent))}`);
}

/** From here on a number is written with an exponent, wherever few digits after the point are wanted. */
const LARGE = 1e15;

/** "0.61", "−1.50": with so many digits after the point, and none of them with a minus sign that are all 0. */
export function fixed(value: number, places: number): string {
  if (!(Math.abs(value) < LARGE)) return digits(value);
  const text = value.toFixed(places);
  return signed(Number(text) === 0 ? text.replace('-', '') : text);
}

function raised(exponent: number): string {
  const places = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `${exponent < 0 ? '⁻' : ''}${places.join('')}`;
}

/** A true minus sign in front of a number. */
export function signed(text: string): string {
  return text.replace(/^-/, '−');
}

export { grouped };

/** From here on a share has an exponent: "1.3 × 10⁹". */
const MANY_TIMES = 1e6;

/** Digits after the point, at most. */
type Places = 0 | 1 | 2;

/**
 * "40", "<1", "131": a share in per cent. Unless the nearest with so many places is asked for, it is whole and rounded away from
 * 100, so that a tail below a line is never shown as standing on it.
 */
export function percent(share: number, places?: Places): string {
  const exact = share * 100;
  if (!(Math.abs(exact) < MANY_TIMES)) return digits(exact);
  const whole = share < 1 ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
  const near = places === undefined ? whole : Number(exact.toFixed(places));
  return near === 0 && share > 0 ? `<${10 ** -(places ?? 0)}` : signed(grouped(near));
}

/** "40%", "<1%", "12.5%", "131%", or in words what has no digits. */
export function percentWords(share: number, places?: Places): string {
  return beyondNumbers(100 * share) ?? `${percent(share, places)}%`;
}

/** "After 50 generations". */
export function afterWords(generations: number): string {
  return `After ${counted(generations, { one: 'generation', other: 'generations' })}`;
}
