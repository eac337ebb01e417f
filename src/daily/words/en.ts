import { counted } from '../../base/language.ts';
import { dateWords, dayOf } from '../../game/daily/calendar.ts';
import type { DayProblem } from '../../game/daily/day.ts';
import { FIRST_DAY } from '../../game/daily/schedule.ts';
import { starsOf } from '../../game/stars.ts';
import type { DailyWords } from './words.ts';

const STARS = { one: 'star', other: 'stars' };
const DAYS = { one: 'day', other: 'days' };
const INSTEAD = 'Here is today’s challenge instead.';

const themes: DailyWords['themes'] = {
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
  toll: {
    name: 'Toll',
    about: 'An album of handwriting that copies itself, at a price each time.',
  },
  prettier: { name: 'Prettier', about: 'An album that keeps its neatest digits only.' },
  gentle: { name: 'Notebook', about: 'A warden’s notebook that is written on by machines.' },
  fifteenth: {
    name: 'Fifteenth warden',
    about: 'A notebook that is copied until the fifteenth warden reads it.',
  },
  nightjar: { name: 'Nightjar', about: 'A notebook, and one rare bird that must stay in it.' },
  keep: { name: 'Album', about: 'Every page that was ever made is kept, and opened for a price.' },
};

function problem(given: DayProblem): string {
  switch (given.code) {
    case 'clock':
      return `The clock of this device shows ${clockWords(given.date)}, so that nobody can say what today’s challenge is. Set the clock right and load this page again.`;
    case 'noDay':
      return `The address of this page names no day. ${INSTEAD}`;
    case 'toCome':
      return `${dateWords(given.date)} is still to come. ${INSTEAD}`;
    case 'tooEarly':
      return `The first daily challenge was that of ${dateWords(FIRST_DAY)}. ${INSTEAD}`;
  }
}

/** "1 January 1970", "the year 10000": calendars of four digits end before it. */
function clockWords(date: string): string {
  return dayOf(date) === null ? `the year ${Number.parseInt(date, 10)}` : dateWords(date);
}

/** The daily challenges in English. */
export const en: DailyWords = {
  themes,
  theme: (weekday, family) => `${weekday}, ${themes[family].name}`,
  state(feat, bar) {
    if (!feat.won) return `lost in generation ${feat.generations}`;
    return bar === null ? 'won' : `won, ${counted(starsOf(feat, bar), STARS)}`;
  },
  stillCounting: 'The stars of the days that you won are still being counted.',
  noStars:
    'The stars of the days that you won could not be loaded; the days can be played. Check the connection and turn to this month again.',
  streak({ current, longest }, hasPlayedToday) {
    if (current === 0) {
      const before = longest > 0 ? ` Your longest so far was ${counted(longest, DAYS)}.` : '';
      return `A streak begins with the first day that you play to its end.${before}`;
    }
    const more = longest > current ? `, your longest was ${longest}` : '';
    const today = hasPlayedToday ? '' : ` Today’s challenge makes it ${current + 1}.`;
    return `Your streak is ${counted(current, DAYS)} long${more}.${today}`;
  },
  problem,
  drawing: (date) =>
    `${date === null ? 'Today’s challenge' : `The challenge of ${date}`} is being drawn …`,
  next: (time) => `The next challenge comes at ${time} your time, which is midnight UTC.`,
  today: 'Today',
  itIs: (date) => `It is ${date} by now, in UTC.`,
  hasCome: (date) => `The challenge of ${date} has come.`,
  notLoaded:
    'The challenge could not be opened. Some of this page may not have arrived: check the connection and load the page again.',
};
