import type { GivenAnswer } from '../kit/answered.ts';
import { findPart } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import { tickOf } from '../lesson/check.ts';
import { lessonOf } from '../progress/lessons.ts';
import { type LearnerRecord, withLessonAnswer, withLessonVisit } from '../progress/record.ts';
import type { ProgressStore } from '../progress/store.ts';
import { lessonWords } from './path/words.ts';

/**
 * Keeps which questions of the article around it were answered, and says so. A question that was answered earlier
 * gets the attribute `data-answered`.
 */
class LessonProgress extends HTMLElement {
  private readonly store: ProgressStore = progress(this.dataset['base'] ?? '/');
  private readonly lesson = this.dataset['lesson'] ?? '';
  private readonly article = this.closest('article') ?? document.body;

  connectedCallback(): void {
    // At a desk the work is a pupil's, and others sit at the same computer.
    if (new URLSearchParams(location.search).has('desk')) return;
    this.article.addEventListener('question-answered', (event) => {
      const tick = tickIn(event);
      if (tick === null) return;
      this.store.update((record) => withLessonAnswer(record, this.lesson, tick));
    });
    this.store.subscribe((record) => this.show(record));
    this.store.update((record) => withLessonVisit(record, this.lesson));
  }

  private get questions(): HTMLElement[] {
    return [...this.article.querySelectorAll<HTMLElement>('check-question')];
  }

  private show({ lessons }: LearnerRecord): void {
    const kept = lessonOf(lessons, this.lesson);
    for (const question of this.questions) {
      question.toggleAttribute('data-answered', kept?.answered.includes(tickOf(question)) ?? false);
    }
    const words = kept === null ? '' : lessonWords(kept, this.questions.map(tickOf));
    const where =
      this.store.trouble === null
        ? 'This is kept in this browser only.'
        : 'This browser does not keep it: your record says why.';
    findPart(this, 'lesson-progress', HTMLElement).textContent =
      words === '' ? '' : `${words} ${where}`;
  }
}

/** What a check keeps that was answered rightly; null for every other answer. */
function tickIn(event: Event): string | null {
  const { target } = event;
  if (!(target instanceof HTMLElement && event instanceof CustomEvent)) return null;
  const answer: GivenAnswer = event.detail;
  return answer.kind === 'tries' && answer.isSolved ? tickOf(target) : null;
}

customElements.define('lesson-progress', LessonProgress);
