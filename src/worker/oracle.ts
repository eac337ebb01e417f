import type { Challenge } from '../game/challenge.ts';
import type { Forecast } from '../game/forecast.ts';
import type { Elsewhere } from '../game/lucks.ts';
import type { Par } from '../game/par.ts';
import type { Move, Position } from '../game/position.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import type { OracleTasks } from './jobs/oracle.ts';
import { remaking } from './remaking.ts';

/** A worker of its own, so that no generation waits for a search. */
const theClient = remaking<OracleTasks>(
  () => new Worker(new URL('./oracle-main.ts', import.meta.url), { type: 'module' }),
);

/** What becomes of a position when the same move is made to the end. */
export function forecastInWorker(
  position: Position,
  move: Move,
  signal?: AbortSignal,
): Promise<Forecast> {
  const state = { ...position.state, trainingSet: NO_SAMPLES };
  return theClient().run('forecast', { position: { ...position, state, turns: [] }, move }, signal);
}

/** Par on the luck of a challenge, searched in the worker. */
export function parInWorker(challenge: Challenge, signal?: AbortSignal): Promise<Par> {
  return theClient().run('par', challenge, signal);
}

/** How the policy behind par does on other lucks, played in the worker. */
export function elsewhereInWorker(
  challenge: Challenge,
  par: Par,
  signal?: AbortSignal,
): Promise<Elsewhere | null> {
  return theClient().run('elsewhere', { challenge, par }, signal);
}
