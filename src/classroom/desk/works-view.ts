import { findPart, writeText } from '../../kit/parts.ts';
import type { Context } from '../bring.ts';
import { writeAround } from '../texts.ts';
import type { Course } from './course.ts';
import { fittingWork, outlineOf } from './outline.ts';
import { newPupil } from './pupil-code.ts';
import type { DeskStore } from './store.ts';
import { SOMEBODY, workWords } from './words.ts';

/** Asks whoever comes whose work it is: several pupils may use one computer. */
export class WorksView {
  private readonly who: HTMLElement;
  private readonly list: HTMLElement;
  private readonly words: HTMLElement;
  private readonly beginning: HTMLButtonElement;
  private readonly heading: HTMLElement;
  private readonly status: HTMLElement;
  private readonly title: HTMLElement;
  private begin: () => void = () => {};

  constructor(desk: HTMLElement) {
    this.who = findPart(desk, 'who', HTMLElement);
    this.list = findPart(desk, 'works', HTMLElement);
    this.words = findPart(desk, 'who-words', HTMLElement);
    this.beginning = findPart(desk, 'begin', HTMLButtonElement);
    this.heading = findPart(desk, 'who-heading', HTMLElement);
    this.title = findPart(desk, 'title', HTMLElement);
    this.status = findPart(desk, 'left-words', HTMLElement);
    this.beginning.addEventListener('click', () => this.begin());
  }

  /** @param sit is given the code of who goes on, or begins */
  ask(
    store: DeskStore,
    text: string,
    { assignment, known, questions }: Context,
    course: Course,
    sit: (pupil: string) => void,
  ): void {
    const works = store.works.filter((work) => work.assignment === text);
    const choose = (pupil: string) => {
      this.who.hidden = true;
      writeText(this.status, '');
      sit(pupil);
      this.title.focus();
    };
    this.begin = () => choose(newPupil(works.map(({ pupil }) => pupil)));
    const rows = works.flatMap((work) => {
      const fitting = fittingWork(work, known);
      if (fitting === null) return [];
      const items = outlineOf(assignment, known, questions, course, fitting);
      const button = document.createElement('button');
      button.type = 'button';
      const done = items.filter(({ isDone }) => isDone).length;
      writeAround(button, workWords(work.pupil, done, items.length), work.pupil);
      button.addEventListener('click', () => choose(work.pupil));
      const row = document.createElement('li');
      row.append(button);
      return [row];
    });
    this.list.replaceChildren(...rows);
    writeText(this.words, rows.length === 0 ? '' : SOMEBODY);
    this.who.hidden = false;
  }

  /** Calls whoever comes next here, and says what has come of leaving. */
  call(sentence: string): void {
    writeText(this.status, sentence);
    this.heading.focus();
  }
}
