/** Runs of pictures whose networks are made up, so that nothing has to be fitted. */
import { type Position, settle, startPosition } from '../../src/game/position.ts';
import type { Challenge } from '../../src/kinds/challenge.ts';
import { SHARES } from '../../src/kinds/pictures/album/world.ts';
import type { Network } from '../../src/kinds/pictures/model.ts';
import { NO_SAMPLES } from '../../src/sim/samples.ts';

export const TOLL: Challenge = {
  model: 'pictures',
  title: 'Toll',
  n: 200,
  generations: 12,
  spread: 1,
  budget: 240,
  line: 0.43,
  lives: 3,
  seed: 'ink',
  locked: [],
  tools: [],
};

/** How a made-up network stands: V, and S of each digit. */
export interface Standing {
  readonly variety: number;
  readonly survival: readonly [number, number, number, number, number];
  /** Real pictures it was fed. */
  readonly real?: number;
}

/**
 * A network all of whose pictures have one ink.
 *
 * @param verdicts what is seen in each of the 30 seats; 255 for nothing
 */
export function networkOf(ink: number, verdicts: readonly number[]): Network {
  return {
    network: 'variational',
    weights: new Float64Array(),
    codes: null,
    luck: [0, 0, 0, 0],
    shown: {
      seats: new Uint16Array(30),
      ink: new Uint8Array(30 * 64).fill(ink),
      verdicts: Uint8Array.from(verdicts),
      map: new Float64Array(300),
    },
  };
}

/** Every seat holds what its row is for. */
export const IN_ORDER = Array.from({ length: 30 }, (_, seat) => Math.floor(seat / 6));

export function albumAfter(
  standings: readonly Standing[],
  challenge: Challenge = TOLL,
  network: Network = networkOf(128, IN_ORDER),
): Position {
  return standings.reduce<Position>((position, { variety, survival, real = 0 }) => {
    const { generation } = position.state;
    const state = {
      ...position.state,
      generation: generation + 1,
      model: network,
      trainingSet: { ...NO_SAMPLES, count: challenge.n, real },
    };
    const modes = survival.map((each, mode) => ({
      mass: each * (SHARES[mode] as number),
      survival: each,
      isCovered: each >= 0.05,
    }));
    const measures = { survival: [variety, survival[3], survival[4]], modes };
    return settle(position, { real }, { state, measures });
  }, startPosition(challenge));
}
