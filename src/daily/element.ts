import '../board/element.ts';
import { dateWords, WEEKDAYS, weekdayOf } from '../game/daily/calendar.ts';
import { neighboursOf, readDay } from '../game/daily/day.ts';
import { familyOf } from '../game/daily/schedule.ts';
import { hashInAddress, onOtherHash } from '../kit/other-hash.ts';
import { findPart } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { keptOf, type LearnerRecord } from '../progress/record.ts';
import { streakOf } from '../progress/streak.ts';
import { yieldToPage } from '../stage/view/yield.ts';
import { nextWords, untilNextDate, utcDate } from './clock.ts';
import { drawDay } from './drawing.ts';
import { MonthList } from './month.ts';
import { Stage } from './stage.ts';
import { words } from './words/say.ts';

/** The page of daily challenges: finds the one that the address asks for, or today's, and hands it to a board. */
class DailyChallenge extends HTMLElement {
  private readonly base = this.dataset['base'] ?? '/';
  private readonly store = progress(this.base);
  /** The date when the page was opened. It may go by while somebody plays. */
  private readonly today = utcDate();

  connectedCallback(): void {
    const { date, problem } = readDay(this.asked, this.today);
    // Another day in this window.
    onOtherHash(() => location.reload());
    const stage = new Stage(this);
    const sentence = problem === null ? '' : words.problem(problem);
    if (date === null) {
      stage.giveUp(sentence);
      return;
    }
    this.write('problem', sentence);
    stage.say(words.drawing(date === this.today ? null : dateWords(date)));
    this.open(stage, date).catch((error) => {
      console.error(error);
      stage.giveUp(words.notLoaded);
    });
    void this.writeDay(date);
    this.watchMidnight();
  }

  private async open(stage: Stage, date: string): Promise<void> {
    const challenge = await drawDay(date);
    await stage.place(challenge, date);
    document.title = `${challenge.title} – Tailkeeper`;
  }

  /** What is known of a day before its challenge has been drawn. A slow phone takes it in steps: most is further down. */
  private async writeDay(date: string): Promise<void> {
    const family = familyOf(date);
    this.write('theme', words.theme(WEEKDAYS[weekdayOf(date)] ?? '', family));
    await yieldToPage();
    this.write('about', words.themes[family].about);
    this.write('time', nextWords());
    this.writeNeighbours(date);
    this.find('days').hidden = false;
    await yieldToPage();
    const list = new MonthList(this, date, this.today, this.store.record, (day) =>
      this.hrefOf(day),
    );
    const tell = (record: LearnerRecord) => {
      list.write(record);
      this.writeStreak(record);
    };
    this.store.subscribe(tell);
    this.writeStreak(this.store.record);
    for (const name of ['yours', 'archive']) this.find(name).hidden = false;
  }

  private writeNeighbours(date: string): void {
    const { previous, next } = neighboursOf(date, this.today);
    for (const [name, day] of [
      ['previous', previous],
      ['next', next],
    ] as const) {
      const link = findPart(this, `daily-${name}`, HTMLAnchorElement);
      link.hidden = day === null;
      if (day === null) continue;
      link.href = this.hrefOf(day);
      link.textContent = day === this.today ? words.today : dateWords(day);
    }
    this.find('today').hidden = next === null || next === this.today;
  }

  private writeStreak(record: LearnerRecord): void {
    const hasPlayed = keptOf(record.daily, this.today).best !== null;
    this.write('streak', words.streak(streakOf(record, this.today), hasPlayed));
  }

  /** Says when another day has come; the board stays as it is. Timers sleep when a computer does. */
  private watchMidnight(): void {
    const look = () => {
      const date = utcDate();
      if (date === this.today) return;
      this.find('midnight').hidden = false;
      this.write('new-day', words.itIs(dateWords(date)));
      this.write('time', words.hasCome(dateWords(date)));
    };
    // A timer may be a little early.
    setTimeout(look, untilNextDate() + 1000);
    for (const name of ['visibilitychange', 'focus']) addEventListener(name, look);
    // From the browser's cache the page comes back as it was left; loaded again it would have the challenge of today.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.asked === null && utcDate() !== this.today) location.reload();
      else look();
    });
  }

  /** The day that the address asks for, behind `#` or as `?date=`. */
  private get asked(): string | null {
    const hash = hashInAddress();
    if (hash.length <= 1) return new URLSearchParams(location.search).get('date');
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash;
    }
  }

  private hrefOf(date: string): string {
    return date === this.today ? `${this.base}daily/` : `${this.base}daily/?date=${date}`;
  }

  private write(name: string, text: string): void {
    const part = this.find(name);
    part.textContent = text;
    part.hidden = text === '';
  }

  private find(name: string): HTMLElement {
    return findPart(this, `daily-${name}`, HTMLElement);
  }
}

customElements.define('daily-challenge', DailyChallenge);
