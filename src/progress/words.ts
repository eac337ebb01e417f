import { grouped } from '../base/language.ts';
import type { Bar } from '../game/plain.ts';
import { starsOf } from '../game/stars.ts';
import { type Feat, keptOf, type LearnerRecord } from './record.ts';

/** A challenge that may be on a record, and what its stars are measured by. */
export interface Judged {
  readonly id: string;
  readonly bar: Bar;
}

/** "3 stars, 360 spent", or how far a lost run came. */
export function featWords(feat: Feat, bar: Bar): string {
  const { won, spent, generations } = feat;
  if (!won) return `lost in generation ${generations}`;
  return `${count(starsOf(feat, bar), 'star')}, ${grouped(spent)} spent`;
}

/** The same where nothing is known that stars are measured by. */
export function plainWords({ won, spent, generations }: Feat): string {
  return won ? `won, ${grouped(spent)} spent` : `lost in generation ${generations}`;
}

/** How many of some challenges are won, in a sentence. */
export function summaryOf({ challenges }: LearnerRecord, judged: readonly Judged[]): string {
  const played = judged.flatMap(({ id, bar }) => {
    const { best } = keptOf(challenges, id);
    return best === null ? [] : [{ best, bar }];
  });
  if (played.length === 0) {
    return 'No challenge is on your record yet. Finish one, and what came of it appears here.';
  }
  const won = played.filter(({ best }) => best.won).length;
  const stars = played.reduce((sum, { best, bar }) => sum + starsOf(best, bar), 0);
  return `You have won ${won} of ${count(judged.length, 'challenge')}, with ${stars} of ${3 * judged.length} stars.`;
}

/** "2 challenges, 1 day and 3 lessons", what there is to lose or to gain. */
export function contentsOf({ challenges, daily, lessons }: LearnerRecord): string {
  const counted = (table: object, noun: string) => count(Object.keys(table).length, noun);
  return `${counted(challenges, 'challenge')}, ${counted(daily, 'day')} and ${counted(lessons, 'lesson')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
