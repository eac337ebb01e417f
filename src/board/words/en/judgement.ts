import { grouped } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasFutures, hasGoal } from '../../../game/facts.ts';
import type { Forecast } from '../../../game/forecast.ts';
import type { Elsewhere } from '../../../game/lucks.ts';
import type { Outcome } from '../../../game/outcome.ts';
import type { Par } from '../../../game/par.ts';
import { costOf, type Move, type Position } from '../../../game/position.ts';
import type { ReferenceName } from '../../../game/reference.ts';
import { joined, percent } from '../../../kit/words/en.ts';
import { sourceName } from './position.ts';
import { toolsUsed } from './tools.ts';

/** What a board says about chances, par and luck. */

/** The reference policies, as a player would put them. */
const POLICY_WORDS: Readonly<Record<ReferenceName, string>> = {
  neglect: 'feed nothing',
  steady: 'the same every time',
  front: 'all in the first third',
  late: 'all in the last third',
  watchful: 'watch, and feed when thin',
  aimed: 'watch, and fetch what is missing',
};

/** For names on a chart. */
export const POLICY_NAMES_SHORT: Readonly<Record<ReferenceName, string>> = {
  neglect: 'nothing',
  steady: 'steady',
  front: 'early',
  late: 'late',
  watchful: 'watchful',
  aimed: 'aimed',
};

const ODDS = [
  { below: 0.05, words: 'almost certainly lost' },
  { below: 0.25, words: 'unlikely' },
  { below: 0.45, words: 'less likely than not' },
  { below: 0.55, words: 'about even' },
  { below: 0.75, words: 'more likely than not' },
  { below: 0.95, words: 'likely' },
  { below: Infinity, words: 'almost certain' },
] as const;

/**
 * "If you feed 40 every time from now on, 62% of 1,000 futures are won: more likely than not.", and what that is worth where
 * it is not exact.
 */
export function oddsWords({ winShare, futures }: Forecast, position: Position, move: Move): string {
  const words = ODDS.find(({ below }) => winShare < below)?.words ?? '';
  const share = `${Math.round(winShare * 100)}%`;
  const odds = `If you ${assumed(position, move)}, ${share} of ${grouped(futures)} futures are won: ${words}.`;
  return joined([odds, boardFaceOf(position.challenge).say.forecast?.worth ?? '']);
}

/** Why a board looks ahead no further, where others of its kind do; empty where there is nothing to say. */
export function withoutForecast(challenge: Challenge): string {
  if (!hasGoal(challenge) || challenge.locked.includes('forecast') || hasFutures(challenge))
    return '';
  return boardFaceOf(challenge).say.forecast?.missing ?? '';
}

/** What a forecast takes for granted: "feed 40 every time from now on". */
function assumed({ challenge, state, spent }: Position, move: Move): string {
  const { real, from } = move;
  const cost = costOf(challenge, move);
  const left = challenge.generations - state.generation;
  const place = from === undefined || real === 0 ? '' : ` from ${sourceName(challenge, from)}`;
  const isLasting = cost * left <= challenge.budget - spent;
  const span = isLasting ? 'from now on' : 'for as long as the money lasts';
  const amount = real === 0 ? 'nothing' : `${real}${place} every time`;
  const tools = toolsUsed(challenge, move);
  return `feed ${amount} ${span}${tools === '' ? '' : `, ${tools}`}`;
}

/** What the chart of a forecast shows at its end, in words. */
export function fanWords({ bands }: Forecast): string {
  const last = bands.at(-1);
  if (last === undefined) return '';
  const [q05, q25, , q75, q95] = last.map(percent);
  return `At the end the worst tail stands at ${q25}% to ${q75}% in half of these futures, and at ${q05}% to ${q95}% in nine of ten.`;
}

/** How each policy did at its best, cheapest win first. */
export function referenceLines(challenge: Challenge, { references }: Par): string[] {
  const cost = ({ won, spent }: Par['references'][number]) => (won ? spent : Infinity);
  return [...references]
    .sort((one, other) => cost(one) - cost(other) || other.fidelity.length - one.fidelity.length)
    .map((reference) => {
      const { won, spent, fidelity } = reference;
      const how = won ? `won with ${spent}` : `lost in generation ${fidelity.length} at best`;
      return `${sentenceCase(policyWords(challenge, reference))}: ${how}`;
    });
}

/**
 * Luck against skill in a sentence: where the spend of a win stands among other lucks of the policy that made par. Said
 * is what most of them did, so that no share in it is near nothing.
 */
export function elsewhereWords(
  challenge: Challenge,
  { won, spent }: Outcome,
  { par, references }: Par,
  elsewhere: Elsewhere | null,
): string {
  const best = references.find((each) => each.won && each.spent === par);
  if (!won || elsewhere === null || best === undefined) return '';
  const { lucks, spent: others } = elsewhere;
  const policy = `“${policyWords(challenge, best)}”`;
  if (others.length === 0) {
    return `Luck or skill? The policy behind par, ${policy}, wins on none of ${grouped(lucks)} other lucks: par here was luck.`;
  }
  const wins = percent(others.length / lucks);
  const setting = `Luck or skill? The policy behind par, ${policy}, wins on ${wins}% of ${grouped(lucks)} other lucks`;
  return `${setting}, ${comparedWith(others, spent)}.`;
}

/** How a spend stands among those of wins on other lucks, of which there is one at least. */
function comparedWith(others: readonly number[], spent: number): string {
  const shareOf = (isSo: (other: number) => boolean) => others.filter(isSo).length / others.length;
  const dearer = shareOf((other) => other > spent);
  const cheaper = shareOf((other) => other < spent);
  if (dearer === 1) return `and never with as little as your ${spent}`;
  if (cheaper === 1) return `and always with less than your ${spent}`;
  if (dearer >= 0.5) return `and needs more than your ${spent} on ${percent(dearer)}% of those`;
  if (cheaper >= 0.5) return `and needs less than your ${spent} on ${percent(cheaper)}% of those`;
  return `and as a rule needs about as much as your ${spent}`;
}

/** "feed nothing, with the whole archive". */
function policyWords(challenge: Challenge, { name, tools }: Par['references'][number]): string {
  const used = toolsUsed(challenge, { tools });
  return used === '' ? POLICY_WORDS[name] : `${POLICY_WORDS[name]}, ${used}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
