import { cleaned } from '../../base/cleaned.ts';
import { LANGUAGE } from '../../base/language.ts';
import { findPart } from '../../kit/parts.ts';
import { COUNTS, LOCKS, LUCKS } from '../assignment.ts';
import type { Draft, Mistake } from './draft.ts';
import { words } from './words/say.ts';

/** The form of the page on which assignments are put together: reads and writes all but the steps. */

const TEXTS = ['title', 'due', 'prompt', 'seed'] as const;

/** Long enough to tell what is too long, short enough for the page to bear it, in characters. */
const LONGEST_READ = 4000;

export function readForm(form: HTMLFormElement): Omit<Draft, 'steps'> {
  const text = (name: string) => cleaned(fieldOf(form, name).value.slice(0, LONGEST_READ));
  const data = new FormData(form);
  return {
    title: text('title'),
    due: text('due'),
    prompt: text('prompt'),
    seed: text('seed'),
    language: LANGUAGE,
    luck: LUCKS.find((each) => each === data.get('luck')) ?? 'same',
    counts: COUNTS.find((each) => each === data.get('counts')) ?? 'both',
    locks: LOCKS.filter((lock) => data.has(`lock-${lock}`)),
  };
}

export function writeForm(form: HTMLFormElement, draft: Draft): void {
  for (const name of TEXTS) fieldOf(form, name).value = draft[name];
  check(form, `[name="luck"][value="${draft.luck}"]`, true);
  check(form, `[name="counts"][value="${draft.counts}"]`, true);
  for (const lock of LOCKS) check(form, `[name="lock-${lock}"]`, draft.locks.includes(lock));
}

/** Says beside each field what is wrong with it. */
export function writeMistakes(form: HTMLFormElement, mistakes: readonly Mistake[]): void {
  for (const name of TEXTS) {
    const mistake = mistakes.find(({ field }) => field === name);
    // What nobody has filled in yet is no mistake of theirs.
    const shown = mistake?.code === 'empty' ? undefined : mistake;
    const place = findPart(form, `assign-problem-${name}`, HTMLElement);
    place.textContent = shown === undefined ? '' : words.mistake(shown);
    fieldOf(form, name).setAttribute('aria-invalid', String(shown !== undefined));
  }
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLTextAreaElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
  throw new Error(`the form lacks its field "${name}"`);
}

function check(form: HTMLFormElement, selector: string, isChecked: boolean): void {
  const box = form.querySelector<HTMLInputElement>(selector);
  if (box !== null) box.checked = isChecked;
}
