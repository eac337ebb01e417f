import { findPart, isolated } from '../../kit/parts.ts';
import { type Assignment, parseAssignment, type Step } from '../assignment.ts';
import { bringEditions, bringJson, bringQuestions } from '../bring.ts';
import { COURSE_FILE, readCourse } from './course.ts';
import { lessonIn } from './outline.ts';
import type { DeskStore } from './store.ts';
import { refusedWords } from './words.ts';

/** Says why an assignment cannot be opened, and offers what is nearest: its steps that can be read, and other work. */
export async function refuse(
  desk: HTMLElement,
  base: string,
  text: string,
  reason: string,
  store: DeskStore,
): Promise<void> {
  const part = (name: string) => findPart(desk, name, HTMLElement);
  part('reason').textContent = refusedWords(reason);
  part('refused').hidden = false;
  const others = store.works.filter(({ assignment }) => assignment !== text).flatMap(otherWork);
  part('other-works').replaceChildren(...others.map(({ words, href }) => item(words, href)));
  part('others').hidden = others.length === 0;
  const assignment = parseAssignment(text);
  if (!assignment.ok) return;
  const steps = await readable(assignment.value, base);
  part('readable-steps').replaceChildren(...steps.map(({ words, href }) => item(words, href)));
  part('readable').hidden = steps.length === 0;
}

interface Way {
  readonly words: string;
  readonly href: string;
}

function otherWork({ assignment, pupil }: { assignment: string; pupil: string }): Way[] {
  const read = parseAssignment(assignment);
  return read.ok
    ? [{ words: `${isolated(read.value.title)}: ${pupil}`, href: `#${assignment}` }]
    : [];
}

/** The steps that these pages have: a newer site may have more. */
async function readable({ steps }: Assignment, base: string): Promise<Way[]> {
  const [questions, editions, course] = await Promise.all([
    bringQuestions(base),
    bringEditions(base),
    bringJson(base, COURSE_FILE).then(readCourse),
  ]);
  const wayOf = (step: Step): Way[] => {
    if (step.kind === 'site') {
      const found = editions.ok ? editions.value(step) : null;
      const isHere = found !== null && course.challenges[step.id] !== undefined;
      return isHere ? [{ words: found.challenge.title, href: `${base}play/${step.id}/` }] : [];
    }
    const lesson = questions.ok ? lessonIn(step, questions.value) : null;
    const facts = lesson === null ? undefined : course.lessons[lesson];
    return facts === undefined ? [] : [{ words: facts.title, href: `${base}lessons/${lesson}/` }];
  };
  return steps.flatMap(wayOf);
}

function item(words: string, href: string): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  made.append(link);
  return made;
}
