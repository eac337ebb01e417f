/**
 * "40", "<1", "131": a share in whole per cent, rounded away from 100, so that a tail below a line is never shown as
 * standing on it.
 */
export function percent(share: number): string {
  const exact = share * 100;
  const whole = share < 1 ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
  return whole === 0 && share > 0 ? '<1' : String(whole);
}
