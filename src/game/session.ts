import type { Challenge } from './challenge.ts';
import { NO_RESULTS, outcomeOf, type Results, recordOutcome } from './outcome.ts';
import { type Move, mostReal, type Position, play, startPosition } from './position.ts';
import { fail, type Result, succeed } from './result.ts';

/** Somebody at a board: where they stand, how they got there, and what came of it. Never changed. */
export interface Session {
  /** The challenge with the seed that is being played. */
  readonly challenge: Challenge;
  readonly position: Position;
  /** The positions before this one, the first at the truth. */
  readonly past: readonly Position[];
  /** Moves of a replay that are still to come. */
  readonly queue: readonly Move[];
  /** Whether this luck was met for the first time, and no step was taken back. */
  readonly isFirstTry: boolean;
  /** Seeds that were met before. */
  readonly metSeeds: ReadonlySet<string>;
  /** Results for each seed. */
  readonly results: ReadonlyMap<string, Results>;
}

export function beginSession(challenge: Challenge): Session {
  return {
    challenge,
    position: startPosition(challenge),
    past: [],
    queue: [],
    isFirstTry: true,
    metSeeds: new Set([challenge.seed]),
    results: new Map(),
  };
}

/** Plays one generation; an outcome is recorded when the run ends. What was left of a replay is dropped. */
export function moveOn(session: Session, move: Move): Result<Session, string> {
  const { challenge, past, results, isFirstTry } = session;
  const next = play(session.position, move);
  if (!next.ok) return fail(next.error);
  const position = next.value;
  const outcome = outcomeOf(position);
  const before = resultsOf(session);
  const recorded =
    outcome === null
      ? results
      : new Map(results).set(challenge.seed, recordOutcome(before, outcome, isFirstTry));
  return succeed({
    ...session,
    position,
    past: [...past, session.position],
    queue: [],
    results: recorded,
  });
}

/** Plays the next move of a replay. */
export function moveOnInReplay(session: Session): Result<Session, string> {
  const [move, ...queue] = session.queue;
  if (move === undefined) return fail('There is nothing to replay.');
  const next = moveOn(session, move);
  return next.ok ? succeed({ ...next.value, queue }) : next;
}

/** The generation before, on the same luck. */
export function stepBack(session: Session): Session {
  const position = session.past.at(-1);
  if (position === undefined) return session;
  return { ...session, position, past: session.past.slice(0, -1), queue: [], isFirstTry: false };
}

/** Back to the truth, on the same luck. */
export function startAgain(session: Session): Session {
  const begun = session.past.length > 0;
  return {
    ...session,
    position: startPosition(session.challenge),
    past: [],
    queue: [],
    isFirstTry: session.isFirstTry && !begun,
  };
}

/** Back to the truth, with the moves that were played waiting to be played again. */
export function replayMoves(session: Session): Session {
  const queue = [...session.position.turns.map((turn) => turn.move), ...session.queue];
  return { ...startAgain(session), queue };
}

/** Back to the truth, on another luck. */
export function changeSeed(session: Session, seed: string): Session {
  const challenge = { ...session.challenge, seed };
  return {
    ...session,
    challenge,
    position: startPosition(challenge),
    past: [],
    queue: [],
    isFirstTry: !session.metSeeds.has(seed),
    metSeeds: new Set([...session.metSeeds, seed]),
  };
}

/** The results on the luck that is being played. */
export function resultsOf({ results, challenge }: Session): Results {
  return results.get(challenge.seed) ?? NO_RESULTS;
}

/** What can be done now, for the controls. */
export function optionsOf(session: Session) {
  const { position, past, challenge } = session;
  const isPlaying = position.status === 'playing';
  return {
    move: isPlaying,
    back: past.length > 0 && !challenge.locked.includes('back'),
    again: past.length > 0,
    replay: past.length > 0,
    real: isPlaying && !challenge.locked.includes('real'),
    seed: !challenge.locked.includes('seed'),
    mostReal: isPlaying ? mostReal(position) : 0,
  };
}
