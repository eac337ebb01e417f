/** How numbers are written. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Three digits, with a true minus sign: "0.605", "12.3", "−1.01", "2.1 × 10⁻⁷". */
export function digits(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 0.001 && size < 100_000) return signed(String(Number(value.toPrecision(3))));
  const [head = '', exponent = ''] = value.toExponential(1).split('e');
  return signed(`${head} × 10${raised(Number(exponent))}`);
}

function raised(exponent: number): string {
  const places = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return `${exponent < 0 ? '⁻' : ''}${places.join('')}`;
}

/** A true minus sign in front of a number. */
export function signed(text: string): string {
  return text.replace(/^-/, '−');
}

export { grouped } from '../base/language.ts';

/**
 * "40", "<1", "131": a share in whole per cent, rounded away from 100, so that a tail below a line is never shown as
 * standing on it.
 */
export function percent(share: number): string {
  const exact = share * 100;
  const whole = share < 1 ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
  return whole === 0 && share > 0 ? '<1' : String(whole);
}

/** "After 50 generations". */
export function afterWords(generations: number): string {
  return `After ${generations === 1 ? '1 generation' : `${generations} generations`}`;
}
