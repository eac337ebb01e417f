import { grouped } from '../../../base/language.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { portion } from '../../../game/facts.ts';
import type { Forecast } from '../../../game/forecast.ts';
import type { Outcome } from '../../../game/outcome.ts';
import type { Par } from '../../../game/par.ts';
import type { Bar, Plain } from '../../../game/plain.ts';
import type { Position } from '../../../game/position.ts';
import { nearBar, type Stars, starsOf } from '../../../game/stars.ts';
import { count, percentWords } from '../../../kit/words/en.ts';
import { toolsUsed } from './tools.ts';

/** What a board says about stars, and about the plain policy that they are measured by. */

/** "★★☆", read out as it is written beside it. */
export function starMarks(stars: Stars): string {
  return '★'.repeat(stars) + '☆'.repeat(3 - stars);
}

/** "2 stars of 3." */
export function starCount(stars: Stars): string {
  return `${count(stars, 'star')} of 3.`;
}

/** What more was needed for the next star: "For the third, spend at most 210." Nothing when there is none. */
export function starsAhead(outcome: Pick<Outcome, 'won' | 'spent'>, bar: Bar): string {
  switch (starsOf(outcome, bar)) {
    case 0:
      return 'For the first, win, whatever it costs.';
    case 1:
      return `For the second, spend at most ${grouped(nearBar(bar))}.`;
    case 2:
      return `For the third, spend at most ${grouped(bar.spend)}.`;
    case 3:
      return '';
  }
}

/** "180 for ★★★": what may still be spent for so many stars; "all for ★★★" where it is whatever is left. */
export function allowanceMarks(position: Position, bar: Bar): string {
  const { stars, left } = allowanceOf(position, bar);
  if (left === null) return '★ for a win';
  const isAll = left >= position.challenge.budget - position.spent;
  return `${isAll ? 'all' : grouped(left)} for ${'★'.repeat(stars)}`;
}

/** The same for ears: "Spend at most 180 more for three stars." */
export function allowanceWords(position: Position, bar: Bar): string {
  const { stars, left } = allowanceOf(position, bar);
  if (left === null) return 'A win is worth one star.';
  return `Spend at most ${grouped(left)} more for ${stars === 3 ? 'three' : 'two'} stars.`;
}

/** How many stars can still be had, and for how much more; null where nothing but a win counts. */
function allowanceOf({ spent }: Position, bar: Bar) {
  const stars = starsOf({ won: true, spent }, bar);
  const most = [null, null, nearBar(bar), bar.spend][stars] ?? null;
  return { stars, left: most === null ? null : most - spent };
}

/** Where the bar comes from: "“Feed 100 when a tail is below 40%” spends 300 on this luck, the bar for three stars." */
export function barWords(challenge: Challenge, plain: Plain, { spend, isWon }: Bar): string {
  const policy = `“${plainWords(challenge, plain)}”`;
  if (isWon)
    return `The bar for three stars is ${grouped(spend)}: what ${policy} spends on this luck.`;
  return `The bar for three stars is ${grouped(spend)}: what ${policy} spends as a rule. On this luck it loses.`;
}

/** "Par is 200, the cheapest win found with hindsight: the record to beat." */
export function parWords({ par, references }: Par): string {
  if (par !== null) {
    return `Par is ${grouped(par)}, the cheapest win found with hindsight: the record to beat.`;
  }
  return references.length === 0
    ? 'Nobody has looked for par on this luck.'
    : 'No reference policy wins on this luck, so there is no par.';
}

/** "feed 100 when a tail is below 40%", with the tools that it uses. */
export function plainWords(challenge: Challenge, plain: Plain): string {
  const used = toolsUsed(challenge, plain.tools === undefined ? {} : { tools: plain.tools });
  const always = plain.when === 'fed' ? '' : ' in every generation';
  const tools = used === '' ? '' : `, ${used}${always}`;
  return `${fedBy(challenge, plain)} when a tail is below ${shareOf(plain)}${tools}`;
}

/** "If you feed 100 only when a tail is below 40%, 84% of 1,000 futures are won." */
export function attentionWords(
  { winShare, futures }: Forecast,
  challenge: Challenge,
  plain: Plain,
): string {
  const policy = plainWords(challenge, plain).replace(' when ', ' only when ');
  return `If you ${policy}, ${percentWords(winShare, 0)} of ${grouped(futures)} futures are won.`;
}

/** In the place of that, as long as it takes, and where it was lost. */
export const STILL_ATTENTIVE = 'What feeding with care would bring is still being worked out.';
export const NO_ATTENTION = 'What feeding with care would bring could not be loaded.';

function fedBy(challenge: Challenge, { policy, factor }: Plain): string {
  if (policy === 'aimed') return 'fetch what is missing';
  return `feed ${grouped(Math.min(challenge.n, portion({ challenge }, factor ?? 1)))}`;
}

function shareOf({ threshold = 0 }: Plain): string {
  return percentWords(threshold, 0);
}
