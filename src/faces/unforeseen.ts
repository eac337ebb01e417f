import type { Challenge } from '../game/challenge.ts';
import { hasFutures } from '../game/facts.ts';

/**
 * Which settings of a challenge keep its board from looking ahead: each of them does alone.
 *
 * @param foreseen settings of a challenge of the same kind whose board looks ahead
 */
export function unforeseenIn<Foreseen extends object>(
  challenge: Challenge,
  foreseen: Foreseen,
): (keyof Foreseen)[] {
  const settings = Object.keys(foreseen) as (keyof Foreseen)[];
  return settings.filter(
    (name) => !hasFutures({ ...challenge, ...foreseen, [name]: Reflect.get(challenge, name) }),
  );
}
