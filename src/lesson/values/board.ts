import * as v from 'valibot';
import { remembering } from '../../base/remembering.ts';
import { islandNames } from '../../board/names.ts';
import { openBoard } from '../../board/setup.ts';
import { lostIslands } from '../../faces/mixture/lost.ts';
import type { Challenge } from '../../game/challenge.ts';
import { type Policy, playByPolicy } from '../../game/policies.ts';
import { type Position, startPosition, type Turn } from '../../game/position.ts';
import { asGaussian, asMixture } from '../../game/world.ts';
import { count } from './fields.ts';
import { type Quantity, quantity } from './quantity.ts';

/** A board of the lesson, fed the same amount in every generation. */
const board = {
  n: count,
  generations: count,
  seed: v.string(),
  spread: v.exactOptional(v.number()),
  world: v.exactOptional(v.string()),
  /** As on a board: where samples are collected, and what is on offer. */
  web: v.exactOptional(v.record(v.string(), v.number())),
  tools: v.exactOptional(v.array(v.record(v.string(), v.unknown()))),
  /** For each tool on offer 0, or the number of the option that is used in every generation, from 1. */
  use: v.exactOptional(v.array(count)),
  real: v.optional(count, 0),
  /** The island that is asked; the world at large unless given. */
  from: v.exactOptional(v.string()),
  /** Whether what comes from it counts for the share of the island only. */
  weighted: v.exactOptional(v.boolean()),
};
/** Generation; the last one unless given. */
const at = v.exactOptional(count);
const island = v.string();

/** What happens on a board of the lesson, on its own luck. */
export const BOARD: Readonly<Record<string, Quantity>> = {
  'width on a board': quantity({ ...board, at }, ({ at: t, ...rest }) =>
    Math.sqrt(asGaussian(turnOf(played(rest), t).state.model).variance),
  ),
  'middle on a board': quantity(
    { ...board, at },
    ({ at: t, ...rest }) => asGaussian(turnOf(played(rest), t).state.model).mean,
  ),
  'tail on a board': quantity(
    { ...board, at, side: v.picklist(['left', 'right']) },
    ({ at: t, side, ...rest }) =>
      turnOf(played(rest), t).measures.survival[side === 'left' ? 0 : 1] ?? 0,
  ),
  'fidelity on a board': quantity(
    { ...board, at },
    ({ at: t, ...rest }) => turnOf(played(rest), t).fidelity,
  ),
  'share of an island on a board': quantity(
    { ...board, at, island },
    ({ at: t, island: name, ...rest }) => {
      const position = played(rest);
      return asMixture(turnOf(position, t).state.model)[islandOf(position, name)]?.weight ?? 0;
    },
  ),
  'loss of an island on a board': quantity({ ...board, island }, ({ island: name, ...rest }) => {
    const position = played(rest);
    const mode = islandOf(position, name);
    const lost = lostIslands(position).find((each) => each.mode === mode);
    if (lost === undefined) throw new Error(`"${name}" is not lost on this board`);
    return lost.generation;
  }),
  'generations of an island on a board': quantity(
    { ...board, island },
    ({ island: name, ...rest }) => {
      const position = played(rest);
      const mode = islandOf(position, name);
      return position.turns.filter(({ measures }) => measures.modes[mode]?.isCovered).length;
    },
  ),
};

/** What is collected in every generation. */
interface Asking {
  readonly real: number;
  readonly from?: string;
  readonly weighted?: boolean;
  readonly use?: readonly number[];
}

interface Settings extends Asking {
  readonly [name: string]: unknown;
}

const played = remembering(({ real, from, weighted, use, ...settings }: Settings): Position => {
  const given = {
    real,
    ...(from !== undefined && { from }),
    ...(weighted && { weighted }),
    ...(use && { use }),
  };
  const challenge = boardOf(settings);
  return playByPolicy(challenge, policyOf(challenge, given));
});

function policyOf(challenge: Challenge, { real, from, weighted = false, use }: Asking): Policy {
  const tools = use && { tools: use };
  if (from === undefined) return () => ({ real, ...tools });
  const mode = islandOf(startPosition(challenge), from);
  return () => ({ real, from: { mode, isWeighted: weighted }, ...tools });
}

/** On a map every island may be asked, at the price of the world at large. */
function boardOf(settings: Readonly<Record<string, unknown>>): Challenge {
  const challenge = openBoard({ title: 'A board', ...settings });
  if (challenge.model === 'gaussian') return challenge;
  return { ...challenge, prices: islandNames(challenge).map(() => 1) };
}

function turnOf({ turns }: Position, generation = turns.length): Turn {
  const turn = turns[generation - 1];
  if (turn === undefined) throw new Error(`"at" must be from 1 to ${turns.length}`);
  return turn;
}

function islandOf({ challenge }: Position, name: string): number {
  const names = challenge.model === 'mixture' ? islandNames(challenge) : [];
  const mode = names.indexOf(name);
  if (mode < 0) throw new Error(`"island" must be one of ${names.join(', ')}, not "${name}"`);
  return mode;
}
