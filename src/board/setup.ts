import { loadAllWords } from '../faces/faces.ts';
import { sentenceOf } from '../faces/problems.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { kindBySettings, kindOf, loadChecks } from '../kinds/kinds.ts';

// Boards are set up by pages as they are built.
await Promise.all([loadChecks(), loadAllWords()]);

/** A board without a goal: nothing can be lost, real samples are not limited. */
const OPEN_BOARD = { spread: 1, line: 0, lives: 1, locked: [] } as const;

/**
 * The challenge that a lesson's board describes by its props; what is not given is open. Its kind is that of its `model`, or
 * without one that whose own settings are given.
 *
 * @throws Error with a sentence for each thing that is wrong
 */
export function openBoard(settings: Readonly<Record<string, unknown>>): Challenge {
  const { n, generations, model } = settings;
  const budget = Number(n) * Number(generations);
  const { name, open } =
    typeof model === 'string' ? kindOf({ model }) : kindBySettings(settings, 'challenge');
  const parsed = parseChallenge({ model: name, ...open, ...OPEN_BOARD, budget, ...settings });
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.map(sentenceOf).join(' '));
}
