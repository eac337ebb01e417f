import type { Challenge } from './challenge.ts';
import { playByPolicy } from './policies.ts';
import type { Position } from './position.ts';
import { type Candidate, candidatesFor, REFERENCE_NAMES, type ReferenceName } from './reference.ts';

/** How a reference policy did at its best on one luck. */
export interface Reference {
  readonly name: ReferenceName;
  readonly won: boolean;
  readonly spent: number;
  /** Fidelity of the worst tail after each generation, generation 1 first. */
  readonly fidelity: readonly number[];
  /** The tools that it uses, as in a move; none at all when it uses none. */
  readonly tools: readonly number[];
  /** Index of its setting in `candidatesFor`. */
  readonly candidate: number;
}

/** What the reference policies can do on one luck, with hindsight. */
export interface Par {
  /** The cheapest win among them; null when none wins. */
  readonly par: number | null;
  /** One for each that has a setting here: its cheapest win, or else its longest loss. */
  readonly references: readonly Reference[];
}

/** A search for par that can be interrupted: one step for each setting that is tried. */
export function* searchPar(challenge: Challenge): Generator<undefined, Par> {
  const best = new Map<ReferenceName, Reference>();
  for (const [i, candidate] of candidatesFor(challenge).entries()) {
    const known = best.get(candidate.name);
    const found = tryOut(challenge, candidate, i, known);
    if (found !== null) best.set(candidate.name, found);
    yield;
  }
  const references = REFERENCE_NAMES.flatMap((name) => best.get(name) ?? []);
  const wins = references.filter(({ won }) => won).map(({ spent }) => spent);
  return { par: wins.length === 0 ? null : Math.min(...wins), references };
}

/** Par on the luck of a challenge, at one go. */
export function parOf(challenge: Challenge): Par {
  const search = searchPar(challenge);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The run of a setting when it is better than what is known; a run that cannot win cheaper is not played to its end. */
function tryOut(
  challenge: Challenge,
  { name, policy, tools }: Candidate,
  candidate: number,
  known: Reference | undefined,
): Reference | null {
  const isHopeless = ({ spent }: Position) => known?.won === true && spent >= known.spent;
  const position = playByPolicy(challenge, policy, isHopeless);
  const { status, spent, turns } = position;
  const won = status === 'won';
  if (known !== undefined && !(won ? !known.won || spent < known.spent : isLonger(position, known)))
    return null;
  return {
    name,
    won,
    spent,
    fidelity: turns.map(({ fidelity }) => fidelity),
    tools,
    candidate,
  };
}

function isLonger({ turns }: Position, known: Reference): boolean {
  return !known.won && turns.length > known.fidelity.length;
}
