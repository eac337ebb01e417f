import { toolsUsed } from '../board/tools.ts';
import { hasGoal, joined, percent } from '../board/words.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Par, Reference } from '../game/par.ts';
import { mostReal, startPosition } from '../game/position.ts';
import type { ReferenceName } from '../game/reference.ts';

/** Whether a challenge can be won and is worth playing, in words. */

/** How often each policy won on other lucks, with the setting that served it best on this one. */
export interface Tally {
  /** Lucks played so far, of `LUCKS`. */
  readonly lucks: number;
  readonly wins: ReadonlyMap<ReferenceName, number>;
}

/** Other lucks that a challenge is tried on. */
export const LUCKS = 200;

export interface Verdict {
  readonly headline: string;
  readonly text: string;
}

/** Neglect that wins more often than this makes no challenge; see the targets of the shipped ones. */
const TOO_EASY = 0.15;
/** A policy that wins less often than the first was lucky; more often than the second, it is never in danger. */
const LUCKY = 0.4;
const SAFE = 0.95;

const DOING: Readonly<Record<ReferenceName, string>> = {
  neglect: 'feeding nothing',
  steady: 'feeding the same every time',
  front: 'feeding all in the first third',
  late: 'feeding all in the last third',
  watchful: 'watching, and feeding when a tail is thin',
  aimed: 'watching, and fetching what is missing',
};

/** The policies whose wins on other lucks are worth knowing: the plain ones, and the one that made par. */
export function contendersOf({ par, references }: Par): Reference[] {
  const plain = ['neglect', 'steady', 'watchful', 'aimed'];
  return references.filter(
    ({ name, won, spent }) => plain.includes(name) || (won && spent === par),
  );
}

/** @param tally null until other lucks have been played */
export function verdictOf(challenge: Challenge, par: Par, tally: Tally | null): Verdict {
  if (!hasGoal(challenge)) return OPEN;
  if (neglectOf(par)?.won) return withoutCare(challenge, tally);
  if (par.par === null) return withoutWin(challenge, tally);
  return withPar(challenge, par, tally);
}

/** "won for 200", "lost in generation 8". */
export function resultWords({ won, spent, fidelity }: Reference): string {
  return won ? `won for ${spent}` : `lost in generation ${fidelity.length}`;
}

/** "Feeding nothing, with the whole archive". */
export function policyWords(challenge: Challenge, reference: Reference): string {
  const words = doing(challenge, reference);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function doing(challenge: Challenge, { name, tools }: Reference): string {
  return joined([DOING[name], toolsUsed(challenge, { tools })], ', ');
}

/** Neglect pure and simple: whoever uses a tool has decided something. */
function neglectOf({ references }: Par): Reference | undefined {
  return references.find(
    ({ name, tools }) => name === 'neglect' && tools.every((option) => option === 0),
  );
}

/** "71%", or nothing before anything was played. */
export function winsWords({ name }: Reference, tally: Tally | null): string {
  return tally === null || tally.lucks === 0 ? '–' : share(tally, name);
}

const OPEN: Verdict = {
  headline: 'Nothing can be lost.',
  text: 'The line is at 0%, so no generation costs a life. That makes a board to explore; raise the line to make a challenge of it.',
};

function withoutCare(challenge: Challenge, tally: Tally | null): Verdict {
  const headline = 'No challenge yet: feeding nothing wins.';
  if (isIdle(challenge)) {
    const text =
      'And nothing else can be done: raise the budget, or let players choose real samples.';
    return { headline, text };
  }
  if (tally === null) return { headline, text: '' };
  const often = (tally.wins.get('neglect') ?? 0) / tally.lucks;
  const text =
    often > TOO_EASY
      ? `It also wins on ${share(tally, 'neglect')} of ${tally.lucks} other lucks. Raise the line, lower λ or add generations.`
      : `That is this luck alone: on ${tally.lucks} others it wins ${share(tally, 'neglect')}. Try another luck.`;
  return { headline, text };
}

function withoutWin(challenge: Challenge, tally: Tally | null): Verdict {
  const headline = 'Perhaps nobody can win it.';
  const none = 'None of the reference policies wins on this luck, whatever its setting.';
  if (isIdle(challenge)) {
    const text = `${none} There is nothing to feed: raise the budget, or let players choose real samples.`;
    return { headline, text };
  }
  if (tally === null) return { headline, text: none };
  const most = Math.max(0, ...tally.wins.values()) / tally.lucks;
  const advice =
    most > TOO_EASY
      ? `On other lucks the best of them wins ${shareWords(most)}: try another luck.`
      : `On ${tally.lucks} other lucks the best of them wins ${shareWords(most)}. Raise the budget, lower the line, or give more lives.`;
  return { headline, text: `${none} ${advice}` };
}

function withPar(challenge: Challenge, par: Par, tally: Tally | null): Verdict {
  const headline = `It can be won: par is ${par.par}.`;
  const best = par.references.find(({ won, spent }) => won && spent === par.par);
  if (best === undefined) return { headline, text: '' };
  const neglect = neglectOf(par);
  const parts = [
    `The cheapest way is ${doing(challenge, best)}.`,
    neglect === undefined ? '' : `Feeding nothing loses in generation ${neglect.fidelity.length}.`,
    tally === null ? '' : elsewhereWords(best, neglect, tally),
  ];
  return { headline, text: joined(parts) };
}

function elsewhereWords(best: Reference, neglect: Reference | undefined, tally: Tally): string {
  const wins = tally.wins.get(best.name) ?? 0;
  const often = wins / tally.lucks;
  const neglected = neglect === undefined ? 0 : (tally.wins.get('neglect') ?? 0) / tally.lucks;
  const judgement =
    neglected > TOO_EASY
      ? `worth playing on this luck, though feeding nothing wins ${shareWords(neglected)} of the others`
      : judgementOf(often);
  return `With the same setting it wins on ${wins} of ${tally.lucks} other lucks: ${judgement}.`;
}

function judgementOf(often: number): string {
  if (often < LUCKY) return 'winnable, but par here owes much to luck';
  if (often > SAFE) return 'winnable by anybody who pays attention';
  return 'worth playing, and luck still has a say';
}

/** Whether there is nothing to decide. */
function isIdle(challenge: Challenge): boolean {
  return challenge.tools.length === 0 && mostReal(startPosition(challenge)) === 0;
}

function share({ wins, lucks }: Tally, name: ReferenceName): string {
  return shareWords((wins.get(name) ?? 0) / lucks);
}

function shareWords(part: number): string {
  return `${percent(part)}%`;
}
