import type { Challenge } from './challenge.ts';
import { NO_RESULTS, outcomeOf, type Results, recordOutcome } from './outcome.ts';
import { type Move, type Position, startPosition } from './position.ts';

/** Somebody at a board: where they stand, how they got there, and what came of it. Never changed. */
export interface Sitting {
  /** The challenge with the seed that is being played. */
  readonly challenge: Challenge;
  readonly position: Position;
  /** The positions before this one, the first at the truth. */
  readonly past: readonly Position[];
  /** Moves of a replay that are still to come. */
  readonly queue: readonly Move[];
  /** Whether nothing was decided on this luck before this run, and no step was taken back. */
  readonly isFirstTry: boolean;
  /** Whether a step was taken back in this run; a run that begins again has its chance of a run straight through. */
  readonly hasSteppedBack: boolean;
  /** Seeds on which something was decided: a luck that was only looked at is still new. */
  readonly metSeeds: ReadonlySet<string>;
  /** Results for each seed. */
  readonly results: ReadonlyMap<string, Results>;
}

/** What a run may still claim. */
export type Claims = Pick<Sitting, 'isFirstTry' | 'hasSteppedBack'>;

/** @param metSeeds the lucks of the challenge on which something was decided in earlier sittings */
export function beginSitting(
  challenge: Challenge,
  metSeeds: ReadonlySet<string> = new Set(),
): Sitting {
  return {
    challenge,
    position: startPosition(challenge),
    past: [],
    queue: [],
    isFirstTry: !metSeeds.has(challenge.seed),
    hasSteppedBack: false,
    metSeeds,
    results: new Map(),
  };
}

/**
 * The sitting after one more generation; an outcome is recorded when the run ends.
 *
 * @param queue moves of a replay that are still to come
 */
export function arriveAt(
  sitting: Sitting,
  position: Position,
  queue: readonly Move[] = [],
): Sitting {
  const { challenge, past, results, isFirstTry } = sitting;
  const metSeeds = new Set([...sitting.metSeeds, challenge.seed]);
  const outcome = outcomeOf(position);
  const recorded =
    outcome === null
      ? results
      : new Map(results).set(
          challenge.seed,
          recordOutcome(resultsOf(sitting), outcome, isFirstTry),
        );
  return {
    ...sitting,
    position,
    past: [...past, sitting.position],
    results: recorded,
    queue,
    metSeeds,
  };
}

/** A run of an earlier sitting that goes on: it may claim what it could claim when it was left. */
export function goOn(sitting: Sitting, { isFirstTry, hasSteppedBack }: Claims): Sitting {
  return { ...sitting, isFirstTry, hasSteppedBack };
}

/** The generation before, on the same luck. */
export function stepBack(sitting: Sitting): Sitting {
  return goBackTo(sitting, sitting.past.length - 1);
}

/**
 * An earlier generation of this run, on the same luck. It costs the claim of a first try.
 *
 * @param generation that was played already, 0 for the truth; the sitting stays as it is when there is no such
 */
export function goBackTo(sitting: Sitting, generation: number): Sitting {
  const position = sitting.past[generation];
  if (position === undefined) return sitting;
  const past = sitting.past.slice(0, generation);
  return { ...sitting, position, past, queue: [], isFirstTry: false, hasSteppedBack: true };
}

/** Back to the truth, on the same luck. */
export function startAgain(sitting: Sitting): Sitting {
  const isUnplayed = sitting.past.length === 0;
  return { ...atTruth(sitting, sitting.challenge), isFirstTry: sitting.isFirstTry && isUnplayed };
}

/** Back to the truth, with the moves that were played waiting to be played again: the same run, steps back and all. */
export function replayMoves(sitting: Sitting): Sitting {
  const queue = [...sitting.position.turns.map((turn) => turn.move), ...sitting.queue];
  const { hasSteppedBack } = sitting;
  return { ...startAgain(sitting), queue, hasSteppedBack };
}

/** Back to the truth, on another luck. */
export function changeSeed(sitting: Sitting, seed: string): Sitting {
  return {
    ...atTruth(sitting, { ...sitting.challenge, seed }),
    isFirstTry: !sitting.metSeeds.has(seed),
  };
}

function atTruth(sitting: Sitting, challenge: Challenge): Sitting {
  const position = startPosition(challenge);
  return { ...sitting, challenge, position, past: [], queue: [], hasSteppedBack: false };
}

/** The results on the luck that is being played. */
export function resultsOf({ results, challenge }: Sitting): Results {
  return results.get(challenge.seed) ?? NO_RESULTS;
}

/** What can be done now, for the controls. */
export function optionsOf(sitting: Sitting) {
  const { position, past, challenge } = sitting;
  const isPlaying = position.status === 'playing';
  return {
    move: isPlaying,
    back: past.length > 0 && !challenge.locked.includes('back'),
    again: past.length > 0,
    replay: past.length > 0,
    real: isPlaying && !challenge.locked.includes('real'),
    seed: !challenge.locked.includes('seed'),
  };
}
