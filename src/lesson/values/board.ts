import * as v from 'valibot';
import { remembering } from '../../base/remembering.ts';
import { openBoard } from '../../board/setup.ts';
import { lostIslands, type MapPosition } from '../../faces/mixture/losses.ts';
import { islandNames } from '../../faces/mixture/names.ts';
import { lostDigits } from '../../faces/pictures/losses.ts';
import type { Challenge } from '../../game/challenge.ts';
import { type Policy, playByPolicy } from '../../game/policies.ts';
import { type Position, startPosition, type Turn } from '../../game/position.ts';
import type { Gaussian } from '../../kinds/gaussian/model.ts';
import { SIDES } from '../../kinds/gaussian/tails.ts';
import type { Mixture } from '../../kinds/mixture/model.ts';
import type { MixtureChallenge } from '../../kinds/mixture/settings.ts';
import { DIGITS } from '../../kinds/pictures/album/world.ts';
import { count, type Quantity, quantity } from './quantity.ts';

/** A board of the lesson, fed the same amount in every generation. */
const board = {
  model: v.exactOptional(v.string()),
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
    Math.sqrt(curveAt(played(rest), t).variance),
  ),
  'middle on a board': quantity(
    { ...board, at },
    ({ at: t, ...rest }) => curveAt(played(rest), t).mean,
  ),
  'tail on a board': quantity(
    { ...board, at, side: v.picklist(SIDES) },
    ({ at: t, side, ...rest }) =>
      entryOf(turnOf(played(rest), t).measures.survival, SIDES.indexOf(side)),
  ),
  'fidelity on a board': quantity(
    { ...board, at },
    ({ at: t, ...rest }) => turnOf(played(rest), t).fidelity,
  ),
  'share of an island on a board': quantity(
    { ...board, at, island },
    ({ at: t, island: name, ...rest }) => {
      const position = played(rest);
      return entryOf(mapAt(position, t), islandOf(position, name)).weight;
    },
  ),
  'loss of an island on a board': quantity({ ...board, island }, ({ island: name, ...rest }) => {
    const position = played(rest);
    const mode = islandOf(position, name);
    const lost = lostIslands(position as MapPosition).find((each) => each.mode === mode);
    if (lost === undefined) throw new Error(`"${name}" is not lost on this board`);
    return lost.generation;
  }),
  'generations of an island on a board': quantity(
    { ...board, island },
    ({ island: name, ...rest }) => {
      const position = played(rest);
      const mode = islandOf(position, name);
      return position.turns.filter(({ measures }) => entryOf(measures.modes, mode).isCovered)
        .length;
    },
  ),
  'variety on a board': quantity({ ...board, at }, ({ at: t, ...rest }) =>
    entryOf(turnOf(albumOn(rest), t).measures.survival, 0),
  ),
  'digit that goes first on a board': quantity(board, (given) => {
    const [first, second] = lostDigits(albumOn(given));
    if (first === undefined) throw new Error('no digit is lost on this board');
    if (first.generation === second?.generation) throw new Error('two digits are lost together');
    return entryOf(DIGITS, first.mode);
  }),
  'loss of a digit on a board': quantity({ ...board, digit: count }, ({ digit, ...rest }) => {
    const lost = lostDigits(albumOn(rest)).find(({ mode }) => DIGITS[mode] === digit);
    if (lost === undefined) throw new Error(`${digit} is not lost on this board`);
    return lost.generation;
  }),
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
  if (!isMap(challenge)) return challenge;
  const open: MixtureChallenge = { ...challenge, prices: islandNames(challenge).map(() => 1) };
  return open;
}

function isMap(challenge: Challenge): challenge is MixtureChallenge {
  return challenge.model === 'mixture';
}

/** What a curve believes. */
function curveAt(position: Position, at?: number): Gaussian {
  if (position.challenge.model === 'gaussian') return turnOf(position, at).state.model as Gaussian;
  throw new TypeError('there is no curve on this board');
}

/** What a map believes. */
function mapAt(position: Position, at?: number): Mixture {
  if (isMap(position.challenge)) return turnOf(position, at).state.model as Mixture;
  throw new TypeError('there is no map on this board');
}

function albumOn(settings: Settings): Position {
  const position = played(settings);
  if (position.challenge.model === 'pictures') return position;
  throw new TypeError('there are no pictures on this board');
}

function entryOf<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new Error('there is no such thing on this board');
  return entry;
}

function turnOf({ turns }: Position, generation = turns.length): Turn {
  const turn = turns[generation - 1];
  if (turn === undefined) throw new Error(`"at" must be from 1 to ${turns.length}`);
  return turn;
}

function islandOf({ challenge }: Position, name: string): number {
  const names = isMap(challenge) ? islandNames(challenge) : [];
  const mode = names.indexOf(name);
  if (mode < 0) throw new Error(`"island" must be one of ${names.join(', ')}, not "${name}"`);
  return mode;
}
