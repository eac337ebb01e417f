import type { GivenAnswer } from '../../kit/answered.ts';
import type { Answered, LessonWork } from '../submission.ts';
import { type AtDesk, baseOfPage, sitDown, workAt } from './at-desk.ts';
import { DeskBar } from './bar.ts';
import { lessonIn } from './outline.ts';
import { restore } from './restore.ts';
import { Stopwatch } from './stopwatch.ts';
import { GONE, NO_SEAT, NOT_LOADED, stepWords, unkeptWords } from './words.ts';
import { withAnswer } from './work.ts';

/** A lesson at a desk: every answer is kept at once, and those that were given earlier come back. */
async function open(): Promise<void> {
  const base = baseOfPage();
  const home = `${base}teach/desk/`;
  const desk = await sitDown(base);
  if (!desk.ok) {
    new DeskBar('', '', home).say(desk.error);
    return;
  }
  const { context, place, step } = desk.value;
  const { assignment, questions } = context;
  const title = stepWords(assignment.title, step, assignment.steps.length);
  const bar = new DeskBar(title, place.pupil, `${home}#${place.assignment}`);
  const own = assignment.steps[step - 1];
  const lesson = own === undefined ? null : lessonIn(own, questions);
  if (lesson === null || !isAt(`/lessons/${lesson}/`)) bar.say(NO_SEAT);
  else await listen(desk.value, bar);
}

/** Packages name the files of pages. */
function isAt(path: string): boolean {
  return location.pathname.replace(/index\.html$/, '').endsWith(path);
}

async function listen(desk: AtDesk, bar: DeskBar): Promise<void> {
  const { shelves, place, context, step } = desk;
  const now = () => workAt(shelves.store, place, context);
  const kept = now().steps[step - 1];
  if (kept?.kind === 'lesson') await comeBack(kept);
  shelves.store.hearNews((work) => bar.say(work === null ? GONE : unkeptWords(shelves.store)));
  const watch = Stopwatch.ofPage();
  document.addEventListener('question-answered', (event) => {
    const answered = answerIn(event, watch);
    if (answered === null) return;
    shelves.store.update(now(), (work) => withAnswer(work, step - 1, answered));
    bar.say(unkeptWords(shelves.store));
  });
}

async function comeBack({ answers }: LessonWork): Promise<void> {
  await Promise.all(
    ['check-question', 'predict-box'].map((name) =>
      document.querySelector(name) === null ? null : customElements.whenDefined(name),
    ),
  );
  for (const { id, edition, answer } of answers) {
    const question = document.querySelector<HTMLElement>(
      `[data-question="${CSS.escape(id)}"][data-edition="${edition}"]`,
    );
    if (question !== null) restore(question, answer);
  }
}

/** What a question has just told the page. */
function answerIn(event: Event, watch: Stopwatch): Answered | null {
  const { target } = event;
  if (!(target instanceof HTMLElement && event instanceof CustomEvent)) return null;
  const { question: id = '', edition } = target.dataset;
  const answer: GivenAnswer = event.detail;
  return { id, edition: Number(edition), answer, seconds: watch.lap() };
}

open().catch((error: unknown) => {
  console.error(error);
  new DeskBar('', '', `${baseOfPage()}teach/desk/`).say(NOT_LOADED);
});
