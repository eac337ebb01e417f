import { kindOf } from '../kinds/kinds.ts';
import { fidelity } from '../sim/fidelity.ts';
import type { Challenge } from './challenge.ts';
import { portion } from './facts.ts';
import { type Idea, policyOf } from './ideas.ts';
import { linesOf } from './lines.ts';
import { affordable } from './policies.ts';
import { costOf, type Move, type Position, priceOf, type Turn } from './position.ts';
import { positionAt } from './turning.ts';

/** What went wrong in a run that was lost: the one thing that is most worth changing. Generations are counted from 1. */
export type Mistake =
  /** Nothing was ever fed: whether tools were used, and whether a plain policy would have won. */
  | { readonly kind: 'nothing'; readonly hadTools: boolean; readonly couldWin: boolean }
  /** A plain policy loses on this luck too, wherever it takes over. */
  | { readonly kind: 'luck' }
  /** A plain policy uses a tool that was never tried: its index, and the number of its option. */
  | { readonly kind: 'untried'; readonly tool: number; readonly option: number }
  /** A tool was used most of the time that a plain policy does without. */
  | { readonly kind: 'misused'; readonly tool: number; readonly option: number }
  /** A rare mode was lost, and nobody asked it, though one could have. */
  | { readonly kind: 'unvisited'; readonly mode: number }
  /** Samples of one mode, counted in full, pushed it above what it is in the truth. */
  | { readonly kind: 'pushed'; readonly mode: number }
  /** A tail grew too fat. */
  | { readonly kind: 'fat'; readonly generation: number; readonly tail: number }
  /** A plain policy wins from there on, though not by feeding more at once. */
  | { readonly kind: 'otherwise'; readonly from: number }
  /** The money was gone, and most of it had been spent while no tail was thin. */
  | { readonly kind: 'flush'; readonly spent: number; readonly generation: number }
  /** The money was gone. */
  | { readonly kind: 'dry'; readonly generation: number }
  /** A tail was thin, and was fed next to nothing: with S before. */
  | (Thin & { readonly kind: 'asleep' })
  /** A tail was thin, and was not fed enough. */
  | (Thin & { readonly kind: 'little' })
  /** A tail that was not near the line fell below it at once. */
  | (Thin & { readonly kind: 'sudden' });

/** A generation that a thin tail was lost in. */
export interface Thin {
  readonly generation: number;
  /** How the tails stood before. */
  readonly before: Worst;
  /** What was fed. */
  readonly fed: number;
  /** What a plain policy would have done there, where that is to feed more. */
  readonly better: Move | null;
}

/** The worst tail of a generation: its index, and its S. */
export interface Worst {
  readonly tail: number;
  readonly survival: number;
}

/** Up to so many times the line the fidelity of a tail is near it. */
export const NEAR = 1.5;

/** Less than this share of the steady amount is next to nothing. */
const LITTLE = 0.25;

/** Money that is gone with less than this share of the generations to come was spent in time. */
const LATE = 0.2;

/**
 * What was most worth changing in a run that was lost.
 *
 * @param plain what is known to win on most lucks
 * @param winsFrom the last generation from which it would still have won this run, or null
 */
export function mistakeIn(lost: Position, plain: Idea, winsFrom: number | null): Mistake {
  const { turns, spent, challenge } = lost;
  const last = turns.findLastIndex(({ costLife }) => costLife);
  const couldWin = winsFrom !== null;
  if (turns.every(({ move }) => move.real === 0)) {
    return { kind: 'nothing', hadTools: turns.some(({ move }) => usesTools(move)), couldWin };
  }
  // Who fed less than there was for so many generations had not done what could be done.
  const isSpared = spent < (challenge.budget * turns.length) / challenge.generations;
  if (!couldWin && !isSpared) return dryIn(lost, last) ?? { kind: 'luck' };
  // What loses on this luck is to be recommended neither for its tool nor for its amount.
  return (
    (couldWin ? untriedIn(lost, plain) : null) ??
    misusedIn(lost, plain) ??
    fatIn(lost, last) ??
    unvisitedIn(lost, plain) ??
    dryIn(lost, last) ??
    (couldWin
      ? thinIn(lost, last, plain, winsFrom)
      : withoutAmount(thinIn(lost, last, plain, likelyFrom(lost, plain))))
  );
}

function withoutAmount(mistake: Mistake): Mistake {
  return 'better' in mistake ? { ...mistake, better: null } : mistake;
}

/**
 * From where a run that was lost may well be won, told without playing on: the first generation that a tail was near
 * the line in and that a plain policy would have fed more; where there is none, that of the last life.
 */
export function likelyFrom(lost: Position, plain: Idea): number {
  const { turns } = lost;
  const first = turns.findIndex(
    (_, i) => isNear(lost, i) && thinAt(lost, i, plain).better !== null,
  );
  return first < 0 ? turns.length - 1 : first;
}

/** Whether a mistake was made in one generation, and going back to `from` leads to before it; else it is one of the run. */
export function isMendedFrom(mistake: Mistake, from: number): boolean {
  switch (mistake.kind) {
    case 'fat':
    case 'asleep':
    case 'little':
    case 'sudden':
      return from < mistake.generation;
    case 'otherwise':
      return from <= mistake.from;
    default:
      return false;
  }
}

/** The tail that stands worst against its line; before the first generation all are as in the truth. */
export function worstOf(challenge: Challenge, turn: Turn | undefined): Worst {
  const survivals = turn?.measures.survival ?? [1];
  const margins = marginsOf(challenge, survivals);
  const tail = margins.indexOf(Math.min(...margins));
  return { tail, survival: survivals[tail] ?? 1 };
}

/** The fidelity of each tail as a multiple of its line. */
function marginsOf(challenge: Challenge, survivals: readonly number[]): number[] {
  const lines = linesOf(challenge);
  return survivals.map((survival, i) => fidelity(survival) / (lines[i] ?? challenge.line));
}

function usesTools({ tools = [] }: Move): boolean {
  return tools.some((option) => option > 0);
}

/** How many generations used an option of a tool. */
function usesOf({ turns }: Position, tool: number, option: number): number {
  return turns.filter(({ move }) => move.tools?.[tool] === option).length;
}

function untriedIn(lost: Position, { tools = [] }: Idea): Mistake | null {
  const tool = tools.findIndex((option, i) => option > 0 && usesOf(lost, i, option) === 0);
  return tool < 0 ? null : { kind: 'untried', tool, option: tools[tool] ?? 0 };
}

function misusedIn(lost: Position, { tools = [] }: Idea): Mistake | null {
  const isMost = (tool: number, option: number) =>
    2 * usesOf(lost, tool, option) >= lost.turns.length;
  for (const [tool, { options }] of lost.challenge.tools.entries()) {
    const option = options.findIndex((_, i) => isMost(tool, i + 1)) + 1;
    if (option > 0 && (tools[tool] ?? 0) === 0) return { kind: 'misused', tool, option };
  }
  return null;
}

/** @param last index of the turn that cost the last life */
function fatIn({ turns, challenge }: Position, last: number): Mistake | null {
  const { tail, survival } = worstOf(challenge, turns[last]);
  if (survival <= 1) return null;
  const mode = kindOf(challenge).tails(challenge)[tail]?.mode;
  const isPush = ({ move: { real, from } }: Turn) =>
    real > 0 && from !== undefined && from.mode === mode && !from.isWeighted;
  if (mode !== undefined && turns.some(isPush)) return { kind: 'pushed', mode };
  return { kind: 'fat', generation: last + 1, tail };
}

function unvisitedIn({ turns, challenge }: Position, { policy }: Idea): Mistake | null {
  if (policy !== 'aimed') return null;
  const modes = turns
    .filter(({ costLife }) => costLife)
    .flatMap(
      (turn) => kindOf(challenge).tails(challenge)[worstOf(challenge, turn).tail]?.mode ?? [],
    );
  const visited = new Set(turns.map(({ move }) => (move.real > 0 ? move.from?.mode : undefined)));
  const mode = modes.find(
    (each) => !visited.has(each) && priceOf(challenge, { mode: each, isWeighted: false }) !== null,
  );
  return mode === undefined ? null : { kind: 'unvisited', mode };
}

/** Whether the money was gone long before the end, and before the last life. */
function dryIn(lost: Position, last: number): Mistake | null {
  const { turns, challenge, spent } = lost;
  const at = emptyAfter(lost);
  const toCome = challenge.generations - (at + 1);
  if (at < 0 || at >= last || toCome < LATE * challenge.generations) return null;
  const generation = at + 1;
  // Half-way between the line and the truth there was no haste.
  const well = (1 + challenge.line) / 2;
  const whileWell = turns.reduce(
    (sum, { move }, i) =>
      sum + ((turns[i - 1]?.fidelity ?? 1) >= well ? costOf(challenge, move) : 0),
    0,
  );
  if (2 * whileWell >= spent) return { kind: 'flush', spent: whileWell, generation };
  return { kind: 'dry', generation };
}

/** Index of the turn that left next to nothing to spend; -1 when there was something to the end. */
function emptyAfter({ turns, challenge }: Position): number {
  const least = nextToNothing(challenge);
  let left = challenge.budget;
  return turns.findIndex(({ move }) => {
    left -= costOf(challenge, move);
    return left <= least;
  });
}

/**
 * What was done for a tail where the run was decided, if a plain policy would have done more there; if that is before the
 * last life, what it would have done otherwise; else what was done for a life that could be seen to go, or for the last.
 */
function thinIn(lost: Position, last: number, plain: Idea, winsFrom: number): Mistake {
  const { turns, challenge } = lost;
  const nothing = nextToNothing(challenge);
  const empty = emptyAfter(lost);
  const isEmpty = (i: number) => empty >= 0 && empty < i;
  const decided = thinAt(lost, winsFrom, plain);
  if (!isEmpty(winsFrom)) {
    if (decided.better !== null) {
      return { kind: decided.fed <= nothing ? 'asleep' : 'little', ...decided };
    }
    if (winsFrom < last) return { kind: 'otherwise', from: winsFrom };
  }
  const asleep = turns.findLastIndex(
    ({ costLife, move }, i) => costLife && isNear(lost, i) && move.real <= nothing && !isEmpty(i),
  );
  if (asleep >= 0) return { kind: 'asleep', ...thinAt(lost, asleep, plain) };
  if (!isNear(lost, last)) return { kind: 'sudden', ...thinAt(lost, last, plain) };
  if (isEmpty(last)) return { kind: 'dry', generation: empty + 1 };
  return { kind: 'little', ...thinAt(lost, last, plain) };
}

/** What was fed in a turn, and how the tails stood before. */
function thinAt(lost: Position, i: number, plain: Idea): Thin {
  const { turns, challenge } = lost;
  const fed = turns[i]?.move.real ?? 0;
  const before = positionAt(lost, i);
  const move = affordable(before, policyOf(plain)(before));
  const better = move.real > fed ? move : null;
  return { generation: i + 1, before: worstOf(challenge, turns[i - 1]), fed, better };
}

/** Whether a tail was near its line, or past it, before a turn. */
function isNear({ turns, challenge }: Position, i: number): boolean {
  return marginsOf(challenge, turns[i - 1]?.measures.survival ?? []).some(
    (margin) => margin < NEAR,
  );
}

function nextToNothing(challenge: Challenge): number {
  return LITTLE * portion({ challenge }, 1);
}
