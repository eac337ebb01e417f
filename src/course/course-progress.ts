import { findPart } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { type Asking, stateOf } from '../progress/lessons.ts';
import type { LearnerRecord } from '../progress/record.ts';
import type { ProgressStore } from '../progress/store.ts';
import { courseWords, type Stop, stateWords, wayOn } from './path/words.ts';

/** Says what of the course is done, and where to go on. Without this script nothing is begun yet. */
class CourseProgress extends HTMLElement {
  private readonly base = this.dataset['base'] ?? '/';
  private readonly store: ProgressStore = progress(this.base);

  private readonly link = findPart(this, 'way-on', HTMLAnchorElement);
  /** The way on of somebody who has done nothing yet. */
  private readonly start = { text: this.link.textContent, href: hrefOf(this.link) };

  connectedCallback(): void {
    this.store.subscribe((record) => this.show(record));
    this.show(this.store.record);
  }

  private get stops(): Stop[] {
    return [...this.querySelectorAll<HTMLElement>('[data-lesson]')].flatMap((item) => {
      const link = item.querySelector('a');
      if (link === null) return [];
      return [{ ...askingOf(item), title: link.textContent.trim(), href: hrefOf(link) }];
    });
  }

  private show(record: LearnerRecord): void {
    const { stops } = this;
    const way = wayOn(record, stops, `${this.base}play/`);
    const next = way === null ? stops[0]?.id : way.id;
    for (const item of this.querySelectorAll<HTMLElement>('[data-lesson]')) {
      const state = stateOf(record.lessons, askingOf(item));
      item.dataset['state'] = state;
      item.toggleAttribute('data-next', item.dataset['lesson'] === next);
      const words = item.querySelector('[data-part="lesson-state"]');
      if (words !== null) words.textContent = stateWords(state);
    }
    const { text, href } = way ?? this.start;
    this.link.textContent = text;
    this.link.setAttribute('href', href);
    findPart(this, 'course-words', HTMLElement).textContent = courseWords(record, stops);
  }
}

/** The lesson that an element stands for. */
function askingOf({ dataset }: HTMLElement): Asking {
  const ticks = (dataset['ticks'] ?? '').split(' ').filter((tick) => tick !== '');
  return { id: dataset['lesson'] ?? '', ticks };
}

/** As it is written in the page. */
function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

customElements.define('course-progress', CourseProgress);
