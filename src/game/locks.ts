/** Controls of the board that a challenge can lock, in the order in which links store them. */
export const LOCKABLE_CONTROLS = ['real', 'seed', 'back', 'forecast'] as const;
export type LockableControl = (typeof LOCKABLE_CONTROLS)[number];
