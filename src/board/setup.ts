import { type Challenge, parseChallenge } from '../game/challenge.ts';

/** A board without a goal: nothing can be lost, real samples are not limited. */
const OPEN_BOARD = { spread: 1, line: 0, lives: 1, locked: [] } as const;
/** With a world the board is a map; only the world at large can be asked. */
const OPEN_MAP = { model: 'mixture', names: [], prices: [] } as const;

/**
 * The challenge that a lesson's board describes by its props; what is not given is open.
 *
 * @throws Error with a sentence for each thing that is wrong
 */
export function openBoard(settings: Readonly<Record<string, unknown>>): Challenge {
  const { n, generations } = settings;
  const budget = Number(n) * Number(generations);
  const model = 'world' in settings ? OPEN_MAP : { model: 'gaussian' };
  const parsed = parseChallenge({ ...model, ...OPEN_BOARD, budget, ...settings });
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.join(' '));
}
