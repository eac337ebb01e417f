import { findPart } from '../kit/parts.ts';
import { progress } from '../kit/progress.ts';
import type { CheckAnswered } from '../lesson/check.ts';
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
    this.article.addEventListener('check-answered', (event) => {
      const answer = answerIn(event);
      if (answer === null) return;
      const { index, of } = answer;
      this.store.update((record) => withLessonAnswer(record, this.lesson, index, of));
    });
    this.store.subscribe((record) => this.show(record));
    this.store.update((record) => withLessonVisit(record, this.lesson, this.questions.length));
  }

  private get questions(): Element[] {
    return [...this.article.querySelectorAll('check-question')];
  }

  private show({ lessons }: LearnerRecord): void {
    const kept = lessonOf(lessons, this.lesson);
    for (const [index, question] of this.questions.entries()) {
      question.toggleAttribute('data-answered', kept?.answered.includes(index) ?? false);
    }
    const words = kept === null ? '' : lessonWords(kept);
    const where = this.store.notice ?? 'This is kept in this browser only.';
    findPart(this, 'lesson-progress', HTMLElement).textContent =
      words === '' ? '' : `${words} ${where}`;
  }
}

function answerIn(event: Event): CheckAnswered | null {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  if (typeof detail !== 'object' || detail === null) return null;
  if (!('index' in detail && 'of' in detail)) return null;
  const { index, of } = detail;
  return typeof index === 'number' && typeof of === 'number' ? { index, of } : null;
}

customElements.define('lesson-progress', LessonProgress);
