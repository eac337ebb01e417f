import { readWhole } from '../../base/numbers.ts';
import { connectNumberFields, writeNumber } from '../../kit/number-field.ts';
import { findPart, writeText } from '../../kit/parts.ts';
import { type Counts, handsKept, MOST_HANDS, readKept } from './kept.ts';
import { writeRow } from './row.ts';
import { words } from './words/say.ts';

const draft = handsKept();
const RANGE = { min: 0, max: MOST_HANDS };

/** The page on which hands are counted: one question at a time, and what happens on a press. */
class HandsUp extends HTMLElement {
  private readonly lesson = findPart(this, 'hands-lesson', HTMLSelectElement);
  private readonly says = findPart(this, 'hands-says', HTMLElement);
  private readonly show = findPart(this, 'hands-show', HTMLButtonElement);
  private readonly clear = findPart(this, 'hands-clear', HTMLButtonElement);
  private readonly questions = [...this.querySelectorAll<HTMLElement>('[data-question]')];
  private isShown = false;
  /** What was cleared last, to be had back until something is counted. */
  private cleared: readonly number[] | null = null;

  connectedCallback(): void {
    connectNumberFields(this);
    this.restore();
    this.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset['by'] !== undefined) this.step(target);
    });
    this.addEventListener('input', ({ target }) => {
      if (target === this.lesson) return;
      this.cleared = null;
      this.write();
    });
    this.lesson.addEventListener('change', () => {
      [this.isShown, this.cleared] = [false, null];
      this.write();
    });
    this.show.addEventListener('click', () => {
      this.isShown = !this.isShown;
      this.write();
    });
    this.clear.addEventListener('click', () => this.clearOrBringBack());
    this.dataset['ready'] = '';
  }

  private restore(): void {
    const { lesson, counts } = draft.value ?? readKept('');
    for (const question of this.questions) {
      const own = counts[question.dataset['question'] ?? ''] ?? [];
      for (const [i, field] of fieldsOf(question).entries())
        writeNumber(field, String(own[i] ?? 0));
    }
    if (this.questions.some(({ dataset }) => dataset['question'] === lesson)) {
      this.lesson.value = lesson;
    }
    this.write();
  }

  private step(button: HTMLElement): void {
    const field = button.parentElement?.querySelector('input');
    if (!field) return;
    const count = (countIn(field) ?? 0) + Number(button.dataset['by']);
    writeNumber(field, String(Math.min(MOST_HANDS, Math.max(0, count))));
    this.cleared = null;
    this.write();
  }

  private clearOrBringBack(): void {
    const fields = fieldsOf(this.question);
    const counts = this.cleared ?? fields.map(() => 0);
    this.cleared = this.cleared === null ? fields.map((field) => countIn(field) ?? 0) : null;
    for (const [i, field] of fields.entries()) writeNumber(field, String(counts[i] ?? 0));
    this.write();
  }

  /** The one that is looked at. */
  private get question(): HTMLElement {
    const found = this.questions.find(({ dataset }) => dataset['question'] === this.lesson.value);
    if (found === undefined) throw new Error(`there is no question of ${this.lesson.value}`);
    return found;
  }

  private write(): void {
    const { question } = this;
    for (const each of this.questions) each.hidden = each !== question;
    const counts = fieldsOf(question).map(countIn);
    const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    let right = 0;
    for (const [i, row] of [...question.querySelectorAll<HTMLElement>('[data-option]')].entries()) {
      const count = counts[i] ?? 0;
      const isRight = row.dataset['option'] === 'right';
      if (isRight) right = count;
      writeRow(row, { share: all === 0 ? 0 : count / all, isRight: isRight && this.isShown });
      row.querySelector('input')?.setAttribute('aria-invalid', String(counts[i] === null));
    }
    this.show.textContent = this.isShown ? words.hide : words.show;
    this.clear.textContent = this.cleared === null ? words.clear : words.restore;
    const says = this.sentence(counts.includes(null), right, all);
    // Where nothing was counted there is nothing to lose.
    writeText(this.says, this.keep() || all === 0 ? says : `${says} ${words.unkept}`);
  }

  private sentence(isWrong: boolean, right: number, all: number): string {
    if (isWrong) return words.wrong(MOST_HANDS);
    const { answer = '' } = this.question.dataset;
    return this.isShown ? words.answer(answer, right, all) : words.hands(all);
  }

  /** @returns whether the counts are kept */
  private keep(): boolean {
    const counts: Counts = Object.fromEntries(
      this.questions.map((question) => [
        question.dataset['question'],
        fieldsOf(question).map((field) => countIn(field) ?? 0),
      ]),
    );
    return draft.keep(JSON.stringify({ lesson: this.lesson.value, counts }));
  }
}

function fieldsOf(question: HTMLElement): HTMLInputElement[] {
  return [...question.querySelectorAll('input')];
}

/** Null where something else stands in the field than a number of hands; nothing is none. */
function countIn(field: HTMLInputElement): number | null {
  const read = readWhole(field.value, RANGE);
  if (read.ok) return read.value;
  return read.error.code === 'empty' ? 0 : null;
}

customElements.define('hands-up', HandsUp);
