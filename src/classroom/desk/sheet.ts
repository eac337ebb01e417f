import { findPart, writeText } from '../../kit/parts.ts';
import { makeLink } from '../../link/link.ts';
import type { Context } from '../bring.ts';
import type { Fairness } from '../own-luck.ts';
import { LONGEST_REFLECTION } from '../submission.ts';
import { type Shelves, workAt } from './at-desk.ts';
import { CodeView } from './code-view.ts';
import type { Course } from './course.ts';
import { HandInView } from './hand-in-view.ts';
import { onLuckOf } from './luck.ts';
import { type ChallengeItem, type Item, outlineOf } from './outline.ts';
import { bytesIn, fitting, kept } from './reflection.ts';
import { StepsView } from './steps-view.ts';
import type { Place } from './store.ts';
import { GONE, LOOKING_FOR_LUCK, leftWords, NO_ROOM, unkeptWords } from './words.ts';
import { type DeskWork, withReflection } from './work.ts';

/** What one pupil has done of an assignment, as it lies on the desk. */
export class Sheet {
  private readonly desk: HTMLElement;
  private readonly base: string;
  private readonly context: Context;
  private readonly course: Course;
  private readonly shelves: Shelves;
  private readonly steps: StepsView;
  private readonly handIn: HandInView;
  private readonly code: CodeView;
  private readonly sentence: HTMLTextAreaElement;
  private place: Place = { assignment: '', pupil: '' };
  /** Which showing of the steps is the last; lucks that are found for an earlier one are dropped. */
  private showing = 0;
  /** The steps that are shown, as text. */
  private shown = '';
  /** Whether the notice says something of this sheet. */
  private isNotified = false;

  constructor(desk: HTMLElement, base: string, context: Context, course: Course, shelves: Shelves) {
    this.desk = desk;
    this.base = base;
    this.context = context;
    this.course = course;
    this.shelves = shelves;
    this.steps = new StepsView(desk);
    this.handIn = new HandInView(desk);
    this.code = new CodeView(desk, base, context, shelves, (place) => this.open(place));
    this.sentence = findPart(desk, 'sentence', HTMLTextAreaElement);
    this.sentence.addEventListener('input', () => this.reflect());
    shelves.store.hearNews((work) => this.hear(work));
    const { prompt } = context.assignment;
    findPart(desk, 'reflection', HTMLElement).hidden = prompt === '';
    writeText(findPart(desk, 'prompt', HTMLElement), prompt);
    // From the browser's cache this page comes back as it was left, and a lesson was done meanwhile.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.open(this.place);
    });
    findPart(desk, 'continue', HTMLAnchorElement).addEventListener('click', (event) => {
      const { hash } = event.currentTarget as HTMLAnchorElement;
      if (hash !== '#desk-hand-in') return;
      // The address keeps the assignment.
      event.preventDefault();
      desk.querySelector<HTMLElement>(hash)?.focus();
    });
  }

  open(place: Place): void {
    this.place = place;
    const { work } = this;
    this.shown = JSON.stringify(work.steps);
    this.showSentence(work);
    this.code.write(place, work);
    const { items } = this;
    this.steps.write(items);
    this.handIn.write(this.context, work, items);
    this.sayUnkept();
    this.showing++;
    void this.openSteps(items, this.showing);
  }

  private async openSteps(items: readonly Item[], showing: number): Promise<void> {
    for (const item of items) {
      if (item.kind === 'challenge') this.steps.say(item.number, LOOKING_FOR_LUCK);
      else this.steps.open(item.number, `${this.base}lessons/${item.id}/?desk=${item.number}`);
    }
    for (const item of items) {
      if (item.kind === 'lesson') continue;
      const href = await this.addressOf(item);
      if (showing !== this.showing) return;
      if (href === null) this.steps.say(item.number, NO_ROOM);
      else this.steps.open(item.number, href);
    }
  }

  private async addressOf({ number, challenge }: ChallengeItem): Promise<string | null> {
    const { assignment } = this.context;
    const { pupil } = this.place;
    const played = await onLuckOf(challenge, this.fairnessOf(number), assignment, pupil);
    const link = makeLink({ challenge: played, moves: null });
    return link.ok ? `${this.base}play/link/?desk=${number}#${link.value}` : null;
  }

  /** What a luck of a challenge has to be like; of an earlier edition only the plain policy is known. */
  private fairnessOf(number: number): Fairness | null {
    const step = this.context.assignment.steps[number - 1];
    if (step?.kind !== 'site') return null;
    const facts = this.course.challenges[step.id];
    if (facts?.edition === step.edition) return facts;
    const plain = this.context.editions(step)?.plain ?? null;
    return plain && { wrong: { policy: 'neglect' }, right: plain };
  }

  /** Keeps what is typed with every letter. */
  private reflect(): void {
    const text = fitting(this.sentence.value);
    if (text !== this.sentence.value) this.sentence.value = text;
    this.writeLeft();
    const { store } = this.shelves;
    store.update(this.work, (work) => withReflection(work, kept(text)));
    this.handIn.write(this.context, this.work, this.items);
    this.sayUnkept();
  }

  /** Where nothing at all can be kept, that was said already. */
  private sayUnkept(): void {
    const { store, lasts } = this.shelves;
    const words = lasts === 'page' ? '' : unkeptWords(store);
    if (words !== '') this.notify(words);
    else if (this.isNotified) findPart(this.desk, 'notice', HTMLElement).hidden = true;
  }

  /** Shows what another window has done. */
  private hear(work: DeskWork | null): void {
    if (work === null) {
      this.notify(GONE);
      return;
    }
    if (JSON.stringify(work.steps) !== this.shown) {
      this.open(this.place);
      return;
    }
    this.showSentence(work);
    this.handIn.write(this.context, work, this.items);
  }

  private showSentence({ reflection }: DeskWork): void {
    if (kept(this.sentence.value) !== reflection) this.sentence.value = reflection;
    this.writeLeft();
  }

  private notify(words: string): void {
    const notice = findPart(this.desk, 'notice', HTMLElement);
    notice.hidden = false;
    writeText(notice, words);
    this.isNotified = true;
  }

  private writeLeft(): void {
    const words = leftWords(bytesIn(this.sentence.value), LONGEST_REFLECTION);
    writeText(findPart(this.desk, 'left', HTMLElement), words);
  }

  private get work() {
    return workAt(this.shelves.store, this.place, this.context);
  }

  private get items(): Item[] {
    const { assignment, known, questions } = this.context;
    return outlineOf(assignment, known, questions, this.course, this.work);
  }
}
