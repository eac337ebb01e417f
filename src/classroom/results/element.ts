import { hashInAddress, onOtherHash } from '../../kit/other-hash.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { type Context, contextOf } from '../bring.ts';
import type { Collected } from '../collect.ts';
import { ClassOnPage } from './class-on-page.ts';
import { knownTexts, textInLink, titleOf } from './known-texts.ts';
import { othersIn, poolsFor, readPasted } from './reader.ts';
import { Outcomes } from './report.ts';
import { numberWords } from './row-words.ts';
import { Sources } from './sources.ts';
import { words } from './words/say.ts';

/** The page on which a teacher reads what a class handed in. Nothing leaves it, and nothing of it is kept. */
class ClassResults extends HTMLElement {
  private readonly base = this.dataset['base'] ?? '/';
  private readonly link = findPart(this, 'results-link', HTMLInputElement);
  private readonly status = findPart(this, 'results-status', HTMLElement);
  private readonly sources = new Sources(this, () => void this.read());
  private readonly onPage = new ClassOnPage(this);
  private context: Context | null = null;
  private titles: readonly string[] = [];
  private outcomes = new Outcomes();
  private controller = new AbortController();

  connectedCallback(): void {
    findPart(this, 'results-link-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.use(textInLink(this.link.value)).then(() => this.read());
    });
    const openAddress = () => {
      this.link.value = location.href;
      void this.use(hashInAddress().slice(1)).then(() => this.read());
    };
    onOtherHash(openAddress);
    if (hashInAddress() !== '') openAddress();
    // What browsers keep in fields when a page is loaded again.
    else if (this.sources.text.trim() !== '') void this.read();
  }

  /** Takes an assignment by its text; what cannot be read leaves the one before. */
  private async use(text: string): Promise<void> {
    const says = findPart(this, 'results-assignment', HTMLElement);
    const brought = await contextOf(this.base, text);
    says.classList.toggle('results-flag', !brought.ok);
    if (!brought.ok) {
      writeText(says, brought.error);
      return;
    }
    this.context = brought.value;
    this.titles = this.titlesOf(brought.value);
    this.outcomes = new Outcomes();
    const { title, steps, due } = brought.value.assignment;
    writeText(says, words.assignment(title, steps.length, due));
  }

  private titlesOf({ assignment, known, questions }: Context): string[] {
    const lessons = JSON.parse(this.dataset['lessons'] ?? '{}') as Record<string, string>;
    const byLetter = new Map(
      Object.entries(questions).map(([id, { letter }]) => [letter, lessons[id] ?? id]),
    );
    return assignment.steps.map((step, i) => {
      const its = known[i];
      if (its?.kind === 'challenge') return its.challenge.title;
      return step.kind === 'lesson' ? (byLetter.get(step.letter) ?? step.letter) : '';
    });
  }

  private async read(): Promise<void> {
    this.controller.abort();
    const controller = new AbortController();
    this.controller = controller;
    try {
      await this.readAll(controller.signal);
    } catch (error) {
      console.error(error);
      if (!controller.signal.aborted) writeText(this.status, words.notLoaded);
    }
  }

  private async readAll(signal: AbortSignal): Promise<void> {
    const { text } = this.sources;
    if (text.trim() === '') return this.empty(words.nothing);
    const onCode = (done: number) => this.onPage.tellProgress(words.reading(done));
    const first = await readPasted(text, this.context, onCode, signal);
    const collected = first === null ? null : await this.withAssignment(text, first, signal);
    if (collected === null || signal.aborted) return;
    this.offerOthers(collected);
    if (collected.rows.length === 0) return this.empty(words.noCodes);
    if (this.context === null) return this.empty(words.noAssignment);
    const { context, titles, outcomes, base } = this;
    const pools = await poolsFor(context);
    if (signal.aborted) return;
    const { rows } = collected;
    this.onPage.show({ context, titles, rows, outcomes, base, pools });
    writeText(this.status, summaryOf(collected));
    const flagged = await this.onPage.check(signal);
    if (flagged > 0 && !signal.aborted) {
      writeText(this.status, `${summaryOf(collected)} ${words.flagged(flagged)}`);
    }
  }

  /** Where no link was given, an assignment that this browser has met and most of the codes are of. */
  private async withAssignment(
    text: string,
    collected: Collected,
    signal: AbortSignal,
  ): Promise<Collected | null> {
    if (this.context !== null) return collected;
    const texts = knownTexts(this.base);
    const [met] = othersIn(collected.rows).flatMap(([assignment]) => texts.get(assignment) ?? []);
    if (met === undefined) return collected;
    await this.use(met);
    return readPasted(text, this.context, () => {}, signal);
  }

  /** Says of which other assignments codes are, and whose link is missing. */
  private offerOthers({ rows }: Collected): void {
    const list = findPart(this, 'results-others', HTMLElement);
    const texts = knownTexts(this.base);
    const items = othersIn(rows).map(([assignment, codes]) => {
      const item = document.createElement('li');
      const text = texts.get(assignment);
      if (text === undefined) {
        item.append(words.others(codes, numberWords(assignment)));
        return item;
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words.readThose(titleOf(text));
      button.addEventListener('click', () => {
        void this.use(text).then(() => this.read());
        this.link.focus();
      });
      item.append(words.otherKnown(codes, titleOf(text)), ' ', button);
      return item;
    });
    list.hidden = items.length === 0;
    list.replaceChildren(...items);
  }

  private empty(says: string): void {
    writeText(this.status, says);
    if (says === words.nothing) findPart(this, 'results-others', HTMLElement).hidden = true;
    this.onPage.clear();
  }
}

function summaryOf({ rows, left }: Collected): string {
  const { apart } = words;
  const states = rows.map(({ state }) => state);
  const pupils = states.filter((state) => state.kind === 'read' && !state.isPassed).length;
  const counts = [
    [states.filter(({ kind }) => kind === 'refused').length, apart.refused],
    [states.filter(({ kind }) => kind === 'other').length, apart.other],
    [rows.filter(({ others }) => others.length > 0).length, apart.shared],
    [states.filter((state) => state.kind === 'read' && !state.canReplay).length, apart.older],
  ] as const;
  const parts = counts.flatMap(([count, say]) => (count === 0 ? [] : [say(count)]));
  return [words.read(pupils, rows.length, parts), ...(left > 0 ? [words.left(left)] : [])].join(
    ' ',
  );
}

customElements.define('class-results', ClassResults);
