import type { Challenge } from '../../game/challenge.ts';
import { kindOf } from '../../kinds/kinds.ts';

/** What tails are called that are not a bird of their own: those go by its name. */
const TAIL_NAMES: Readonly<Record<string, string>> = { birds: 'rare birds', turns: 'rare words' };

/** What the share of lines is called that the warden could have written. */
const SENSE = 'sense';

/** What must not be lost, in the order of the kind's tails. */
export function tailNames(challenge: Challenge): readonly string[] {
  return tailsOf(challenge).map((name) => TAIL_NAMES[name] ?? name);
}

/** The same in a sentence: "the rare birds", "the nightjar", "sense". */
export function tailSubjects(challenge: Challenge): readonly string[] {
  return tailNames(challenge).map((name) => (name === SENSE ? name : `the ${name}`));
}

/** The same behind "Keep": "rare birds", "the nightjar". */
export function treasures(challenge: Challenge): readonly string[] {
  return tailsOf(challenge).map(
    (name) => TAIL_NAMES[name] ?? (name === SENSE ? name : `the ${name}`),
  );
}

/** Whether nonsense counts, too. */
export function countsSense(challenge: Challenge): boolean {
  return tailsOf(challenge).includes(SENSE);
}

function tailsOf(challenge: Challenge): string[] {
  return kindOf(challenge)
    .tails(challenge)
    .map(({ name }) => name);
}

/** What is said of lines that the warden could not have written. */
export const NONSENSE = 'nonsense';
