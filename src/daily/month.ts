import { bring } from '../base/bring.ts';
import { orTell } from '../base/waiting.ts';
import { monthWords } from '../game/daily/calendar.ts';
import { monthsBeside } from '../game/daily/day.ts';
import type { Bar } from '../game/plain.ts';
import { element, findPart, writeText } from '../kit/parts.ts';
import type { LearnerRecord } from '../progress/record.ts';
import { type Entry, entriesOf, wonIn } from './days.ts';
import { words } from './words/say.ts';

/** The list of a month, one month at a time. */
export class MonthList {
  private readonly root: HTMLElement;
  private readonly shown: string;
  private readonly today: string;
  private readonly hrefOf: (date: string) => string;
  /** A date in the month that is listed. */
  private month: string;
  private record: LearnerRecord;
  /** What stars are measured by, by date; null while it is being worked out. */
  private readonly bars = new Map<string, Bar | null>();

  /** @param shown the date on the board */
  constructor(
    root: HTMLElement,
    shown: string,
    today: string,
    record: LearnerRecord,
    hrefOf: (date: string) => string,
  ) {
    this.root = root;
    this.shown = shown;
    this.today = today;
    this.record = record;
    this.hrefOf = hrefOf;
    this.month = shown;
    for (const side of ['earlier', 'later'] as const) {
      this.button(side).addEventListener('click', () => this.turn(side));
    }
    this.draw();
  }

  write(record: LearnerRecord): void {
    this.record = record;
    this.draw();
  }

  private turn(side: 'earlier' | 'later'): void {
    this.month = monthsBeside(this.month, this.today)[side] ?? this.month;
    this.draw();
    // There may be no month beyond: the focus stays near.
    if (this.button(side).hidden) this.heading.focus();
  }

  private draw(): void {
    const beside = monthsBeside(this.month, this.today);
    for (const side of ['earlier', 'later'] as const) {
      const button = this.button(side);
      button.hidden = beside[side] === null;
      button.textContent = beside[side] === null ? '' : monthWords(beside[side]);
    }
    this.heading.textContent = monthWords(this.month);
    void this.findBars();
    const entries = entriesOf(this.month, this.today, this.record, this.bars);
    findPart(this.root, 'daily-list', HTMLElement).replaceChildren(
      ...entries.map((entry) => this.itemOf(entry)),
    );
  }

  /** Works out what is not known yet of this month. */
  private async findBars(): Promise<void> {
    const dates = wonIn(this.month, this.today, this.record).filter((date) => !this.bars.has(date));
    if (dates.length === 0) return;
    for (const date of dates) this.bars.set(date, null);
    const say = (text: string) => writeText(findPart(this.root, 'daily-stars', HTMLElement), text);
    try {
      const found = await orTell(barsOf(dates), () => say(words.stillCounting));
      for (const [i, date] of dates.entries()) this.bars.set(date, found[i] ?? null);
      say('');
      this.draw();
    } catch {
      for (const date of dates) this.bars.delete(date);
      say(words.noStars);
    }
  }

  private itemOf({ date, name, weekday, week, theme, state }: Entry): HTMLElement {
    const link = document.createElement('a');
    link.href = this.hrefOf(date);
    link.append(element('b', name), element('span', theme));
    if (state !== '') link.append(element('span', state));
    if (date === this.shown) link.setAttribute('aria-current', 'page');
    const item = element('li', '');
    item.dataset['weekday'] = String(weekday);
    item.style.setProperty('--row', String(week + 1));
    item.append(link);
    return item;
  }

  private get heading(): HTMLElement {
    return findPart(this.root, 'daily-month', HTMLElement);
  }

  private button(side: 'earlier' | 'later'): HTMLButtonElement {
    return findPart(this.root, `daily-${side}`, HTMLButtonElement);
  }
}

async function barsOf(dates: readonly string[]): Promise<readonly Bar[]> {
  const { barsInWorker } = await bring(() => import('../worker/daily.ts'));
  return barsInWorker(dates);
}
