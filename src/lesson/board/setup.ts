import { type Challenge, parseChallenge } from '../../game/challenge.ts';

/** A board without a goal: nothing can be lost, real samples are not limited. */
const OPEN_BOARD = { model: 'gaussian', spread: 1, line: 0, lives: 1, locked: [] } as const;

/**
 * The challenge that a lesson's board describes by its props; what is not given is open.
 *
 * @throws Error with a sentence for each thing that is wrong
 */
export function openBoard(settings: Readonly<Record<string, unknown>>): Challenge {
  const { n, generations } = settings;
  const budget = Number(n) * Number(generations);
  const parsed = parseChallenge({ ...OPEN_BOARD, budget, ...settings });
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.join(' '));
}
