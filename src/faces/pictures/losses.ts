import type { Position } from '../../game/position.ts';
import type { Loss } from '../board-face.ts';
import { DIGIT_NAMES } from './names.ts';

/** A digit that is not drawn any more. */
export interface LostDigit extends Loss {
  readonly mode: number;
}

/**
 * The digits that the model does not draw as it stands, among the 2,000 pictures that it is measured by, in the order of
 * their going; one that came back is not among them.
 */
export function lostDigits({ turns }: Position): LostDigit[] {
  return DIGIT_NAMES.flatMap((name, mode) => {
    const drawn = turns.findLastIndex(({ measures }) => (measures.modes[mode]?.mass ?? 0) > 0);
    if (drawn === turns.length - 1) return [];
    return [{ name: `the ${name}`, mode, generation: (turns[drawn]?.state.generation ?? 0) + 1 }];
  }).sort((one, other) => one.generation - other.generation);
}
