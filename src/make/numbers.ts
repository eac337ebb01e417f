/** Numbers as a person types them. */

/**
 * The number in a text. What is no number counts as one below every range, so that the check of a challenge names the
 * setting it belongs to.
 */
export function numberOf(text: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? -Infinity : number;
}

/** The share that a text in per cent means: exactly so many thousandths where it has one decimal. */
export function shareOf(text: string): number {
  const percent = numberOf(text);
  const tenths = Math.round(percent * 10);
  return Math.abs(percent * 10 - tenths) < 1e-9 ? tenths / 1000 : percent / 100;
}

/** "30", "30.5": a share in per cent. */
export function percentText(share: number): string {
  return String(Math.round(share * 1000) / 10);
}
