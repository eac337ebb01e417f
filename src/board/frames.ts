import type { LineageFrame } from '../faces/gaussian/scenes/lineage.ts';
import type { WorldFrame } from '../faces/gaussian/scenes/world.ts';
import type { MapFrame } from '../faces/mixture/scenes/map.ts';
import type { StreamFrame } from '../faces/mixture/scenes/stream-graph.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Position } from '../game/position.ts';
import { asGaussian, asMixture, type Model } from '../game/world.ts';
import { STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import { rareModes } from '../kinds/mixture/regions/rare.ts';
import { truthOf } from '../kinds/mixture/truth.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import type { Progress } from '../stage/scene/beats.ts';
import type { Passage } from '../stage/scene/passage.ts';
import type { RingFrame } from '../stage/scene/ring.ts';

/** What the main picture shows at a position, `progress` into its last generation. */
export function worldFrame(position: Position, progress: Progress): WorldFrame {
  return passage(position, progress, STANDARD_NORMAL, asGaussian);
}

/** The same for a mixture. */
export function mapFrame(position: Position, progress: Progress): MapFrame {
  return passage(position, progress, truthIn(position.challenge), asMixture);
}

function passage<Kind extends Model>(
  { turns, state }: Position,
  progress: Progress,
  truth: Kind,
  asKind: (model: Model) => Kind,
): Passage<Kind> {
  const before = turns.at(-2);
  return {
    truth,
    from: before === undefined ? truth : asKind(before.state.model),
    to: asKind(state.model),
    trainingSet: turns.length === 0 ? NO_SAMPLES : state.trainingSet,
    progress,
  };
}

export function ringFrame({ turns, challenge }: Position, { replace }: Progress): RingFrame {
  return {
    plates: turns.map(({ fidelity, move, costLife }) => ({
      thickness: fidelity,
      isFed: move.real > 0,
      costLife,
    })),
    generations: challenge.generations,
    newest: replace,
  };
}

export function lineageFrame({ turns, challenge }: Position, { replace }: Progress): LineageFrame {
  return {
    truth: STANDARD_NORMAL,
    ridges: turns.map(({ state, move }) => ({
      model: asGaussian(state.model),
      isFed: move.real > 0,
    })),
    generations: challenge.generations,
    newest: replace,
  };
}

export function streamFrame({ turns, challenge }: Position, { replace }: Progress): StreamFrame {
  const truth = truthIn(challenge);
  return {
    shares: [truth, ...turns.map(({ state }) => asMixture(state.model))].map((model) =>
      model.map(({ weight }) => weight),
    ),
    rare: rareModes(truth),
    fed: turns.map(({ move }) => move.real > 0),
    generations: challenge.generations,
    newest: replace,
  };
}

function truthIn(challenge: Challenge) {
  if (challenge.model === 'mixture') return truthOf(challenge.world);
  throw new TypeError('a normal truth where a mixture belongs');
}
