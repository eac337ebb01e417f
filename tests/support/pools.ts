/**
 * What comes of challenges whose networks take too long to be tried thousands of times: hundreds of lucks, played once and
 * kept in tests/fixtures/pools. The lucks that pages know are some of them, with the cheapest win that was found on each.
 */
import { readFileSync } from 'node:fs';
import { type Idea, policyOf } from '../../src/game/ideas.ts';
import type { Policy } from '../../src/game/policies.ts';
import { costOf, type Position } from '../../src/game/position.ts';
import type { Challenge } from '../../src/kinds/challenge.ts';
import { kindOf } from '../../src/kinds/kinds.ts';
import { SEEDS, seedAt } from '../../src/kit/luck.ts';
import { decodeMoves, encodeMoves } from '../../src/link/moves.ts';
import { digest, PLAIN_NAMES, plainFor, readChallenges, type Shipped } from './lucks.ts';
import { RunsOnLuck } from './runs.ts';
import { thriftier, thriftiest } from './thrift.ts';

export const LUCKS = 300;
/** Of the first so many, those that are fair are the pool: neglect and the wrong idea lose there, and something wins. */
const SEARCHED = 100;
/** Of a run of the pool, what is done in so many of the last generations is looked at again. */
const LAST = 4;
/** What is tried of a kind, those first that are most likely to win, and how hard par is searched for. */
interface Search {
  readonly thresholds: readonly number[];
  /** With tools on offer, and without. */
  readonly factors: { readonly tools: readonly number[]; readonly none: readonly number[] };
  /** Settings from which the search for par sets out, and wins from which it goes on. */
  readonly setOut: { readonly thresholds: readonly number[]; readonly factors: readonly number[] };
  readonly starts: number;
}

const SEARCHES: Readonly<Record<string, Search>> = {
  pictures: {
    thresholds: [0.6, 0.65, 0.7, 0.55],
    factors: { tools: [0.5, 1, 1.5], none: [2, 2.5, 3] },
    setOut: { thresholds: [0.45, 0.5, 0.55, 0.6, 0.65], factors: [0.5, 1, 1.5, 2, 3] },
    starts: 4,
  },
  language: {
    thresholds: [0.6, 0.5, 0.7, 0.4],
    factors: { tools: [2, 3, 1.5], none: [2, 3, 1.5] },
    setOut: { thresholds: [0.4, 0.5, 0.6], factors: [1, 2, 3] },
    starts: 2,
  },
};

/** @throws Error for a kind of which nothing is known */
function searchOf({ challenge: { model } }: Shipped): Search {
  const search = SEARCHES[model];
  if (search !== undefined) return search;
  throw new Error(`nobody has said how par of "${model}" is searched for`);
}
/** A step from one luck to the next that has no factor in common with how many there are. */
const STRIDE = 7919;

const FIXTURES = new URL('../fixtures/pools/', import.meta.url);
const KINDS = new URL('../../src/kinds/', import.meta.url);

/** The challenges whose par is shipped. */
export const pooled: readonly Shipped[] = readChallenges().filter(
  ({ challenge }) => kindOf(challenge).par === 'shipped',
);

/** Texts have one word for each luck: what was spent where it was won, else a dash. */
export interface PoolTable {
  /** Of what was played. */
  readonly fingerprint: string;
  readonly lucks: number;
  readonly ends: Readonly<Record<(typeof PLAIN_NAMES)[number], string>>;
  /** The first of {@link tunedFor} that wins, by its place there. */
  readonly tuned: string;
  /** For lucks of the pool, the moves of the cheapest win that was found, as links hold them; a dash for all others. */
  readonly best: string;
}

/** On the luck of a challenge the search takes its time. */
export interface RecordTable {
  readonly fingerprint: string;
  readonly par: number;
  readonly moves: string;
}

/** Attentive settings, those first that are most likely to win; with all tools or without. */
export function tunedFor(each: Shipped): Policy[] {
  const { challenge, ideas, plain } = each;
  const { thresholds, factors } = searchOf(each);
  const { tools = challenge.tools.map(() => 0) } = plain;
  const tried = challenge.tools.length === 0 ? factors.none : factors.tools;
  const settings = thresholds.flatMap((threshold) =>
    tried.map((factor): Idea => ({ policy: 'watchful', threshold, factor, tools, when: 'fed' })),
  );
  return [ideas.right, ...settings].slice(0, 12).map(policyOf);
}

export const seedOf = (luck: number) => seedAt((luck * STRIDE + STRIDE) % SEEDS);

export function poolFingerprint(each: Shipped): string {
  const { seed, title, ...settings } = each.challenge;
  return digest({ settings, ideas: each.ideas, tuned: tunedFor(each).length, lucks: LUCKS });
}

export const word = ({ status, spent }: Position) => (status === 'won' ? String(spent) : '-');

/** The runs of a challenge on one of the lucks. */
export function runsOn({ challenge }: Shipped, luck: number): RunsOnLuck {
  return new RunsOnLuck({ ...challenge, seed: seedOf(luck) });
}

/** How each of the ideas ends on a luck. */
export function endsOn(each: Shipped, runs: RunsOnLuck) {
  const plain = plainFor(each);
  return PLAIN_NAMES.map((name) => [name, runs.play(plain[name])] as const);
}

/** The first of the tuned settings that wins, with its run. */
function firstWin(each: Shipped, runs: RunsOnLuck): readonly [number, Position] | null {
  for (const [i, policy] of tunedFor(each).entries()) {
    const end = runs.play(policy);
    if (end.status === 'won') return [i, end];
  }
  return null;
}

/** What comes of one luck, a word for each column of the table. */
export function rowOn(each: Shipped, luck: number) {
  const runs = runsOn(each, luck);
  const [neglect, wrong, right] = endsOn(each, runs).map(([, end]) => word(end));
  const win = firstWin(each, runs);
  const isFair = neglect === '-' && wrong === '-' && win !== null && luck < SEARCHED;
  return {
    neglect,
    wrong,
    right,
    tuned: win === null ? '-' : String(win[0]),
    best: isFair ? movesOf(each.challenge, thriftier(runs, win[1], LAST)) : '-',
  };
}

/** Plays everything: a quarter of an hour. */
export function poolTable(each: Shipped): PoolTable {
  return tableOf(
    each,
    Array.from({ length: LUCKS }, (_, luck) => rowOn(each, luck)),
  );
}

export function tableOf(each: Shipped, rows: readonly ReturnType<typeof rowOn>[]): PoolTable {
  const column = (name: keyof ReturnType<typeof rowOn>) => rows.map((row) => row[name]).join(' ');
  return {
    fingerprint: poolFingerprint(each),
    lucks: rows.length,
    ends: { neglect: column('neglect'), wrong: column('wrong'), right: column('right') },
    tuned: column('tuned'),
    best: column('best'),
  };
}

function movesOf(challenge: Challenge, { turns }: Position): string {
  return encodeMoves(
    challenge,
    turns.map(({ move }) => move),
  );
}

/** The cheapest win on the luck that a challenge comes with, searched for from the best of many attentive settings. */
export function recordTable(each: Shipped): RecordTable {
  const { challenge, plain } = each;
  const runs = new RunsOnLuck(challenge);
  const { setOut, starts } = searchOf(each);
  const wins = setOut.thresholds
    .flatMap((threshold) => setOut.factors.map((factor) => ({ ...plain, threshold, factor })))
    .map((idea) => runs.play(policyOf(idea)))
    .filter(({ status }) => status === 'won')
    .map((win) => thriftier(runs, win, LAST))
    .sort((one, other) => one.spent - other.spent);
  const [best] = wins
    .slice(0, starts)
    .map((win) => thriftiest(runs, win))
    .sort((one, other) => one.spent - other.spent);
  if (best === undefined) throw new Error(`${each.id}: nothing wins on its luck`);
  return {
    fingerprint: recordFingerprint(each),
    par: best.spent,
    moves: movesOf(challenge, best),
  };
}

export const recordFingerprint = ({ challenge: { title, ...settled } }: Shipped) => digest(settled);

export function readPool(id: string): PoolTable {
  return JSON.parse(readFileSync(poolFile(id), 'utf8'));
}

export function readRecord(id: string): RecordTable {
  return JSON.parse(readFileSync(recordFile(id), 'utf8'));
}

export const poolFile = (id: string) => new URL(`${id}.json`, FIXTURES);
export const recordFile = (id: string) => new URL(`${id}-record.json`, FIXTURES);
/** What pages are given of a pool. */
export const shippedFile = ({ id, challenge }: Shipped) =>
  new URL(`${challenge.model}/pools/${id}.json`, KINDS);

/** What a list of moves costs. */
export function costOfMoves(challenge: Challenge, text: string): number {
  const moves = decodeMoves(challenge, text);
  if (!moves.ok) throw new Error(`"${text}" are no moves`);
  return moves.value.reduce((sum, move) => sum + costOf(challenge, move), 0);
}

/** The pool of a challenge, from its tables: its own luck first. */
export function packedPool({ id, challenge }: Shipped) {
  const { ends, best } = readPool(id);
  const plain = ends.right.split(' ');
  const lucks = best
    .split(' ')
    .flatMap((moves, luck) =>
      moves === '-' ? [] : [[seedOf(luck), costOfMoves(challenge, moves), plain[luck]] as const],
    );
  const own = lucks.find(([seed]) => seed === challenge.seed);
  if (own === undefined) throw new Error(`the luck of ${id} is not in its pool`);
  const { title, seed, locked, ...settings } = challenge;
  const first = [seed, readRecord(id).par, own[2]] as const;
  return { settings, lucks: [first, ...lucks.filter((each) => each !== own)] };
}
