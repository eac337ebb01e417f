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

/** "10,000". */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
