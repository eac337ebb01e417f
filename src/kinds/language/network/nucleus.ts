/**
 * Leaves of shares the smallest set of the largest ones whose mass reaches what is wanted, and scales them to add up to 1
 * (Holtzman et al. 2020, "top-p"). Of equal shares that of the lower id comes first.
 *
 * @param shares add up to 1 but for rounding; changed in place
 * @param mass above 0; from 1 on all shares stay
 */
export function nucleusOf(shares: Float64Array, mass: number): void {
  if (mass >= 1) return;
  const rest = shares.slice();
  shares.fill(0);
  let reached = 0;
  while (reached < mass) {
    const id = largest(rest);
    const share = rest[id] as number;
    if (share === 0) break;
    shares[id] = share;
    rest[id] = 0;
    reached += share;
  }
  for (let id = 0; id < shares.length; id++) shares[id] = (shares[id] as number) / reached;
}

function largest(shares: Float64Array): number {
  let best = 0;
  for (let id = 1; id < shares.length; id++) {
    if ((shares[id] as number) > (shares[best] as number)) best = id;
  }
  return best;
}
