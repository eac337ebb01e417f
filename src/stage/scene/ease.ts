/** From 0 to 1, slow at both ends. */
export function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
