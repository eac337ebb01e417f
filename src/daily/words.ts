import type { FamilyName } from '../game/daily/families.ts';
import type { Feat } from '../progress/record.ts';
import type { Streak } from '../progress/streak.ts';

/** What the page of daily challenges says. */

/** What the days of a family are about. */
export const THEMES: Readonly<
  Record<FamilyName, { readonly name: string; readonly about: string }>
> = {
  watch: {
    name: 'Watch',
    about: 'A model that flatters itself a little. Feed it when its tails grow thin.',
  },
  haul: { name: 'Long haul', about: 'Many generations, and one purse for all of them.' },
  archive: {
    name: 'Archive',
    about: 'Everything collected so far can be learnt from again, for a price.',
  },
  map: { name: 'Map', about: 'A few islands, and a small one that goes first.' },
  copies: {
    name: 'Photocopies',
    about: 'A few real samples that can be copied for nothing, again and again.',
  },
  weight: {
    name: 'Weight',
    about: 'Real samples can be made to count for more than synthetic ones, for a price.',
  },
  boat: { name: 'Boat', about: 'Two rare islands, and a boat that goes wherever you send it.' },
  bouncer: {
    name: 'Bouncer',
    about: 'Much of the web is the model’s own output. A bouncer keeps some of it out.',
  },
};

/** "won, 2 stars", "lost in generation 8". */
export function stateWords({ won, stars, generations }: Feat): string {
  return won ? `won, ${count(stars, 'star')}` : `lost in generation ${generations}`;
}

/** How long the streak is. */
export function streakWords({ current, longest }: Streak, hasPlayedToday: boolean): string {
  if (current === 0) {
    const before = longest > 0 ? ` Your longest so far was ${count(longest, 'day')}.` : '';
    return `A streak begins with the first day that you play to its end.${before}`;
  }
  const more = longest > current ? `, your longest was ${longest}` : '';
  const today = hasPlayedToday ? '' : ` Today’s challenge makes it ${current + 1}.`;
  return `Your streak is ${count(current, 'day')} long${more}.${today}`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
