import { toolsUsed } from '../board/words/en/tools.ts';
import type { Challenge } from '../game/challenge.ts';
import { hasGoal } from '../game/facts.ts';
import type { Par, Reference } from '../game/par.ts';
import { mostReal, type Position, startPosition } from '../game/position.ts';
import type { ReferenceName } from '../game/reference.ts';
import { joined, percentWords } from '../kit/words/en.ts';
import { words } from './words/say.ts';
import type { Verdict } from './words/words.ts';

/** Whether a challenge can be won and is worth playing, in words. */

const { verdict: say } = words;

/** How often each policy won on other lucks, with the setting that served it best on this one. */
export interface Tally {
  /** Lucks played so far, of `LUCKS`. */
  readonly lucks: number;
  readonly wins: ReadonlyMap<ReferenceName, number>;
}

/** Other lucks that a challenge is tried on. */
export const LUCKS = 200;

/** Neglect that wins more often than this makes no challenge; see the targets of the shipped ones. */
const TOO_EASY = 0.15;
/** A policy that wins less often than the first was lucky; more often than the second, it is never in danger. */
const LUCKY = 0.4;
const SAFE = 0.95;

/** The policies whose wins on other lucks are worth knowing: the plain ones, and the one that made par. */
export function contendersOf({ par, references }: Par): Reference[] {
  const plain = ['neglect', 'steady', 'watchful', 'aimed'];
  return references.filter(
    ({ name, won, spent }) => plain.includes(name) || (won && spent === par),
  );
}

/** @param tally null until other lucks have been played */
export function verdictOf(challenge: Challenge, par: Par, tally: Tally | null): Verdict {
  if (!hasGoal(challenge)) return say.open;
  if (neglectOf(par)?.won) return withoutCare(challenge, tally);
  if (par.par === null) return withoutWin(challenge, tally);
  return withPar(challenge, par, par.par, tally);
}

/**
 * What can be said of a challenge whose par nobody searches for.
 *
 * @param neglected the run to which nothing real was added; null until it is over
 */
export function unsearchedVerdict(neglected: Position | null): Verdict {
  const headline = say.unsearched;
  if (neglected === null) return { headline, text: '' };
  const neglect =
    neglected.status === 'won' ? say.neglectWins : say.neglectLoses(neglected.turns.length);
  return { headline, text: joined([neglect, say.playIt]) };
}

/** "Feeding nothing, with the whole archive". */
export function policyWords(challenge: Challenge, reference: Reference): string {
  const policy = doing(challenge, reference);
  return policy.charAt(0).toUpperCase() + policy.slice(1);
}

function doing(challenge: Challenge, { name, tools }: Reference): string {
  return joined([words.doing[name], toolsUsed(challenge, { tools })], ', ');
}

/** Neglect pure and simple: whoever uses a tool has decided something. */
function neglectOf({ references }: Par): Reference | undefined {
  return references.find(
    ({ name, tools }) => name === 'neglect' && tools.every((option) => option === 0),
  );
}

/** "71%", or nothing before anything was played. */
export function winsWords({ name }: Reference, tally: Tally | null): string {
  return tally === null || tally.lucks === 0 ? '–' : percentWords(shareOf(tally, name));
}

function withoutCare(challenge: Challenge, tally: Tally | null): Verdict {
  const headline = say.neglectWins;
  if (isIdle(challenge)) return { headline, text: say.nothingToDo };
  if (tally === null) return { headline, text: '' };
  const { lucks } = tally;
  const often = shareOf(tally, 'neglect');
  const text =
    often > TOO_EASY ? say.neglectWinsElsewhere(often, lucks) : say.neglectIsLucky(often, lucks);
  return { headline, text };
}

function withoutWin(challenge: Challenge, tally: Tally | null): Verdict {
  const parts = [say.noneWins];
  if (isIdle(challenge)) parts.push(say.nothingToFeed);
  else if (tally !== null) {
    const most = Math.max(0, ...tally.wins.values()) / tally.lucks;
    parts.push(most > TOO_EASY ? say.othersAreWon(most) : say.othersAreLost(most, tally.lucks));
  }
  return { headline: say.nobodyWins, text: joined(parts) };
}

function withPar(challenge: Challenge, par: Par, paid: number, tally: Tally | null): Verdict {
  const headline = say.par(paid);
  const best = par.references.find(({ won, spent }) => won && spent === paid);
  if (best === undefined) return { headline, text: '' };
  const neglect = neglectOf(par);
  const parts = [
    say.cheapest(doing(challenge, best)),
    neglect === undefined ? '' : say.neglectLoses(neglect.fidelity.length),
    tally === null ? '' : elsewhereWords(best, neglect, tally),
  ];
  return { headline, text: joined(parts) };
}

function elsewhereWords(best: Reference, neglect: Reference | undefined, tally: Tally): string {
  const wins = tally.wins.get(best.name) ?? 0;
  const neglected = neglect === undefined ? 0 : shareOf(tally, 'neglect');
  const judgement =
    neglected > TOO_EASY ? say.worthHere(neglected) : judgementOf(wins / tally.lucks);
  return say.elsewhere(wins, tally.lucks, judgement);
}

function judgementOf(often: number): string {
  if (often < LUCKY) return say.lucky;
  return often > SAFE ? say.safe : say.worth;
}

/** Whether there is nothing to decide. */
function isIdle(challenge: Challenge): boolean {
  return challenge.tools.length === 0 && mostReal(startPosition(challenge)) === 0;
}

/** The share of the other lucks that a policy won. */
function shareOf({ wins, lucks }: Tally, name: ReferenceName): number {
  return (wins.get(name) ?? 0) / lucks;
}
