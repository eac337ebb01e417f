import { grouped } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasFutures, hasGoal, hasMoney } from '../../../game/facts.ts';
import type { Forecast } from '../../../game/forecast.ts';
import { costOf, type Move, type Position } from '../../../game/position.ts';
import type { ReferenceName } from '../../../game/reference.ts';
import { joined, percentWords } from '../../../kit/words/en.ts';
import { sourceName } from './position.ts';
import { toolsUsed } from './tools.ts';

/** What a board says about chances. */

/** What the reference policies are called, in charts and in words. */
export const POLICY_NAMES: Readonly<Record<ReferenceName, string>> = {
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
  const odds = `If you ${assumed(position, move)}, ${percentWords(winShare, 0)} of ${grouped(futures)} futures are won: ${words}.`;
  return joined([odds, boardFaceOf(position.challenge).say.forecast?.worth ?? '']);
}

/** In the place of odds that take long. */
export const STILL_AHEAD = 'Still looking ahead.';

/** Why a board looks ahead no further, where others of its kind do; empty where there is nothing to say. */
export function withoutForecast(challenge: Challenge): string {
  if (!hasGoal(challenge) || challenge.locked.includes('forecast') || hasFutures(challenge))
    return '';
  return boardFaceOf(challenge).say.forecast?.missing(challenge) ?? '';
}

/** What a forecast takes for granted: "feed 40 every time from now on". */
function assumed({ challenge, state, spent }: Position, move: Move): string {
  const { real, from } = move;
  const cost = costOf(challenge, move);
  const left = challenge.generations - state.generation;
  const place = from === undefined || real === 0 ? '' : ` from ${sourceName(challenge, from)}`;
  const isLasting = cost * left <= challenge.budget - spent;
  const often = isLasting && real > 0 ? 'every time ' : '';
  const span = isLasting ? `${often}from now on` : `while ${meansOf(challenge).last}`;
  const amount = real === 0 ? 'nothing' : `${grouped(real)}${place}`;
  const tools = toolsUsed(challenge, move);
  return `feed ${amount} ${span}${tools === '' ? '' : `, ${tools}`}`;
}

/** What a budget buys with, as it is said where it lasts and where it is gone. */
export function meansOf(challenge: Challenge): { readonly last: string; readonly gone: string } {
  return hasMoney(challenge)
    ? { last: 'the money lasts', gone: 'the money was gone' }
    : { last: 'the samples last', gone: 'the samples were gone' };
}

/** What the chart of a forecast shows at its end, in words. */
export function fanWords({ bands }: Forecast): string {
  const last = bands.at(-1);
  if (last === undefined) return '';
  const [q05, q25, , q75, q95] = last.map((each) => percentWords(each));
  return `At the end the worst tail stands at ${q25} to ${q75} in half of these futures, and at ${q05} to ${q95} in nine of ten.`;
}
