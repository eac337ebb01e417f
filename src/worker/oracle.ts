import type { Challenge } from '../game/challenge.ts';
import type { Forecast } from '../game/forecast.ts';
import type { Idea } from '../game/ideas.ts';
import type { Elsewhere } from '../game/lucks.ts';
import type { Par } from '../game/par.ts';
import type { Bar, Plain } from '../game/plain.ts';
import type { Move, Position } from '../game/position.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import { Helper } from './helper.ts';
import type { MakeTasks } from './jobs/make.ts';
import type { OracleTasks } from './jobs/oracle.ts';

/** A worker of its own, so that no generation waits for a search. */
const theOracle = new Helper<OracleTasks>('oracle');

/** What becomes of a position when the same move is made to the end. */
export function forecastInWorker(
  position: Position,
  move: Move,
  signal?: AbortSignal,
): Promise<Forecast> {
  return theOracle.run('forecast', { position: lastOf(position), move }, signal);
}

/** What becomes of a position when somebody goes on by the plain policy. */
export function attentionInWorker(
  position: Position,
  plain: Plain,
  signal?: AbortSignal,
): Promise<Forecast> {
  return theOracle.run('attention', { position: lastOf(position), plain }, signal);
}

/** As much of a position as the future depends on: its latest turn, without what a model was fitted to. */
function lastOf(position: Position): Position {
  const bare = <Stands extends Pick<Position, 'state'>>(each: Stands): Stands => ({
    ...each,
    state: { ...each.state, trainingSet: NO_SAMPLES },
  });
  return { ...bare(position), turns: position.turns.slice(-1).map(bare) };
}

/** What the plain policy spends on the luck of a challenge, played in the worker. */
export function barInWorker(
  challenge: Challenge,
  plain: Plain,
  signal?: AbortSignal,
): Promise<Bar> {
  return theOracle.run('bar', { challenge, plain }, signal);
}

/** Par on the luck of a challenge, searched in the worker. */
export function parInWorker(challenge: Challenge, signal?: AbortSignal): Promise<Par> {
  return theOracle.run('par', challenge, signal);
}

/** How the policy behind par does on other lucks, played in the worker. */
export function elsewhereInWorker(
  challenge: Challenge,
  par: Par,
  signal?: AbortSignal,
): Promise<Elsewhere | null> {
  return theOracle.run('elsewhere', { challenge, par }, signal);
}

/**
 * The last generation from which an idea would still have won a run that was lost, played in the worker.
 *
 * @returns null when there is none
 */
export function turningInWorker(
  { challenge, turns }: Position,
  idea: Idea,
  signal?: AbortSignal,
): Promise<number | null> {
  const moves = turns.map(({ move }) => move);
  return theOracle.run('turning', { challenge, moves, idea }, signal);
}

/** A worker of its own, so that neither a generation nor a forecast waits for other lucks. */
const theTrial = new Helper<MakeTasks>('make');

/**
 * How many other lucks one setting of a reference policy wins.
 *
 * @param candidate index of the setting in `candidatesFor`
 * @param lucks by number
 */
export function winsInWorker(
  challenge: Challenge,
  candidate: number,
  lucks: readonly number[],
  signal?: AbortSignal,
): Promise<number> {
  return theTrial.run('wins', { challenge, candidate, lucks }, signal);
}
