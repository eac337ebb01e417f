/** "43%", "<1%": the nearest whole per cent, as numbers in the prose of lessons are. */
export function roundShare(share: number): string {
  const whole = Math.round(100 * share);
  return whole === 0 && share > 0 ? '<1%' : `${whole}%`;
}
