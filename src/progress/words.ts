import { type Feat, keptOf, type LearnerRecord } from './record.ts';

/** "3 stars, 360 spent", or how far a lost run came. */
export function featWords({ won, stars, spent, generations }: Feat): string {
  return won ? `${count(stars, 'star')}, ${spent} spent` : `lost in generation ${generations}`;
}

/** How many of some challenges are won, in a sentence. */
export function summaryOf({ challenges }: LearnerRecord, ids: readonly string[]): string {
  const best = ids.map((id) => keptOf(challenges, id).best).filter((feat) => feat !== null);
  if (best.length === 0) {
    return 'No challenge is on your record yet. Finish one, and what came of it appears here.';
  }
  const won = best.filter((feat) => feat.won).length;
  const stars = best.reduce((sum, feat) => sum + feat.stars, 0);
  return `You have won ${won} of ${count(ids.length, 'challenge')}, with ${stars} of ${3 * ids.length} stars.`;
}

/** "2 challenges, 1 day and 3 lessons", what there is to lose or to gain. */
export function contentsOf({ challenges, daily, lessons }: LearnerRecord): string {
  const counted = (table: object, noun: string) => count(Object.keys(table).length, noun);
  return `${counted(challenges, 'challenge')}, ${counted(daily, 'day')} and ${counted(lessons, 'lesson')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
