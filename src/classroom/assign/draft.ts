import { parseJson } from '../../base/json.ts';
import { LANGUAGE } from '../../base/language.ts';
import { isLong, isPlainText, LONGEST_SEED } from '../../base/text.ts';
import {
  type Assignment,
  COUNTS,
  encodeStep,
  LOCKS,
  LONGEST,
  LUCKS,
  readStep,
  type Step,
} from '../assignment.ts';
import { type Course, factsOf } from './course.ts';

/** An assignment as the form has it: its texts are what was typed, and steps may be missing. */
export type Draft = Assignment;

/** @param seed of which own lucks are made */
export function emptyDraft(seed: string): Draft {
  return {
    title: '',
    due: '',
    language: LANGUAGE,
    luck: 'same',
    seed,
    // Runs on another luck than the assignment's do not count.
    locks: ['seed'],
    counts: 'both',
    prompt: '',
    steps: [],
  };
}

/** What is wrong with a draft. */
export interface Mistake {
  readonly field: 'title' | 'due' | 'seed' | 'prompt' | 'steps';
  /** There is nothing, too much, signs that cannot be shown, or a step that the site does not have. */
  readonly code: 'empty' | 'long' | 'signs' | 'unknown';
}

const MOST = { title: LONGEST.title, due: LONGEST.due, seed: LONGEST_SEED, prompt: LONGEST.prompt };
const NEEDED: readonly Mistake['field'][] = ['title', 'seed'];

/** In the order of the form. */
export function mistakesIn(draft: Draft, course: Course): Mistake[] {
  const ofText = (field: keyof typeof MOST): Mistake[] => {
    const text = draft[field];
    if (text === '') return NEEDED.includes(field) ? [{ field, code: 'empty' }] : [];
    if (isLong(text, MOST[field])) return [{ field, code: 'long' }];
    return isPlainText(text, MOST[field]) ? [] : [{ field, code: 'signs' }];
  };
  const { length } = draft.steps;
  const isUnknown = draft.steps.some((step) => factsOf(step, course) === null);
  return [
    ...ofText('title'),
    ...ofText('due'),
    ...(length === 0 ? [{ field: 'steps', code: 'empty' } as const] : []),
    ...(length > LONGEST.steps ? [{ field: 'steps', code: 'long' } as const] : []),
    ...(isUnknown ? [{ field: 'steps', code: 'unknown' } as const] : []),
    ...ofText('prompt'),
    ...ofText('seed'),
  ];
}

/** Whether two steps are the same thing, in whatever edition. */
export function isSameStep(one: Step, other: Step): boolean {
  if (one.kind === 'site' && other.kind === 'site') return one.id === other.id;
  return JSON.stringify(encodeStep(one)) === JSON.stringify(encodeStep(other));
}

/** The draft as text, to be kept while the page is open. */
export function writeDraft({ steps, ...rest }: Draft): string {
  return JSON.stringify({ ...rest, steps: steps.map(encodeStep) });
}

/** Reads what `writeDraft` wrote; null where it is none. */
export function readDraft(text: string): Draft | null {
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const textOf = (name: string) => String(fields.get(name) ?? '');
  const [luck, counts] = [
    LUCKS.find((each) => each === fields.get('luck')),
    COUNTS.find((each) => each === fields.get('counts')),
  ];
  const [locks, list] = [fields.get('locks'), fields.get('steps')];
  if (luck === undefined || counts === undefined) return null;
  if (!Array.isArray(locks) || !Array.isArray(list)) return null;
  const steps = list.map((step, i) => readStep(step, i + 1));
  return {
    title: textOf('title'),
    due: textOf('due'),
    seed: textOf('seed'),
    prompt: textOf('prompt'),
    language: LANGUAGE,
    luck,
    counts,
    locks: LOCKS.filter((lock) => locks.includes(lock)),
    steps: steps.flatMap((step) => (step.ok ? [step.value] : [])),
  };
}
