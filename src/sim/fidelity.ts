/** The share of the truth that its tails, or its outskirts, hold together. */
export const TAIL_SHARE = 0.05;

/** min(S, 1/S): 1 is perfect, and a bloated tail scores as badly as a lost one. */
export function fidelity(survival: number): number {
  return survival > 1 ? 1 / survival : survival;
}
