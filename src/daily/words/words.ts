import type { DayProblem } from '../../game/daily/day.ts';
import type { FamilyName } from '../../game/daily/families.ts';
import type { Bar } from '../../game/plain.ts';
import type { Feat } from '../../progress/record.ts';
import type { Streak } from '../../progress/streak.ts';

/** What the page of daily challenges says, in any language. Dates come in words. */
export interface DailyWords {
  /** What the days of a family are about. */
  readonly themes: Readonly<Record<FamilyName, { readonly name: string; readonly about: string }>>;
  /** "Sunday, Bouncer". */
  theme(weekday: string, family: FamilyName): string;
  /**
   * "won, 2 stars", "lost in generation 8".
   *
   * @param bar what stars are measured by, once it is known
   */
  state(feat: Feat, bar: Bar | null): string;
  /** The stars of a month take long to be counted. */
  readonly stillCounting: string;
  readonly noStars: string;
  /** How long the streak is. */
  streak(streak: Streak, hasPlayedToday: boolean): string;
  /** Why the day that an address asks for cannot be played, and what is there instead or what to do. */
  problem(problem: DayProblem): string;
  /** While a challenge is on its way; the date is null when it is today's. */
  drawing(date: string | null): string;
  /** @param time of the next challenge, on the clock of the reader */
  next(time: string): string;
  readonly today: string;
  /** Midnight has passed. */
  itIs(date: string): string;
  hasCome(date: string): string;
  /** Why there is no challenge, and what to do. */
  readonly notLoaded: string;
}
