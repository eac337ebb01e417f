import type { CodeError } from './code.ts';
import { type FoundCode, findCodes } from './find.ts';
import { type HandInError, headerOf, submissionOf } from './hand-in.ts';
import { CORE } from './judge.ts';
import type { Header, Known, Submission, Work } from './submission.ts';

/** What stands in the list of a class: one row for each code that is not the same as another. */
export interface Row extends FoundCode {
  /** What else stood beside it where it was handed in more than once: others who sent the same, as a rule. */
  readonly others: readonly string[];
  /** How many times it was handed in. */
  readonly copies: number;
  readonly state: RowState;
}

export type RowState =
  /** Whether the pupil has handed in another that got further, and whether its runs can be played here. */
  | {
      readonly kind: 'read';
      readonly submission: Submission;
      readonly isPassed: boolean;
      readonly canReplay: boolean;
    }
  /** Of another assignment: what can be read without it. */
  | { readonly kind: 'other'; readonly header: Header }
  | { readonly kind: 'refused'; readonly error: Exclude<HandInError, 'other'> };

/** The most rows that a list has. */
export const MOST_ROWS = 1000;

/** A list of what was pasted, in its order. */
export interface Collected {
  readonly rows: readonly Row[];
  /** Codes beyond the thousandth, which are not looked at. */
  readonly left: number;
}

/** What stands in a text for an assignment; never throws. */
export function collect(text: string, assignment: number, known: readonly Known[]): Collected {
  const steps = collecting(text, assignment, known);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same code by code, for whoever has other things to do in between. */
export function* collecting(
  text: string,
  assignment: number,
  known: readonly Known[],
): Generator<undefined, Collected> {
  const all = [...Map.groupBy(findCodes(text), ({ code }) => code)].map(([code, copies]) => {
    const labels = new Set(copies.flatMap((found) => (found.label === '' ? [] : [found.label])));
    const [label = '', ...others] = labels;
    return { code, label, others, copies: copies.length };
  });
  const rows: Row[] = [];
  for (const each of all.slice(0, MOST_ROWS)) {
    rows.push({ ...each, state: stateOf(each.code, assignment, known) });
    yield;
  }
  return { rows: withPassed(rows), left: Math.max(0, all.length - MOST_ROWS) };
}

function stateOf(code: string, assignment: number, known: readonly Known[]): RowState {
  const read = submissionOf(code, assignment, known);
  if (read.ok) {
    const canReplay = read.value.header.core === CORE;
    return { kind: 'read', submission: read.value, isPassed: false, canReplay };
  }
  const { error } = read;
  if (error !== 'other') return { kind: 'refused', error };
  const header = headerOf(code);
  return header.ok ? { kind: 'other', header: header.value } : refused(header.error);
}

function refused(error: CodeError): RowState {
  return { kind: 'refused', error };
}

/** Of several codes of one pupil, that which got furthest counts; where two got as far, the later. */
function withPassed(rows: readonly Row[]): Row[] {
  const best = new Map<string, number>();
  const read = rows.map(({ state }) => (state.kind === 'read' ? state.submission : null));
  for (const [i, submission] of read.entries()) {
    if (submission === null) continue;
    const { pupil } = submission.header;
    const before = read[best.get(pupil) ?? -1];
    if (!before || progressOf(submission) >= progressOf(before)) best.set(pupil, i);
  }
  return rows.map((row, i) => {
    if (row.state.kind !== 'read') return row;
    const isPassed = best.get(row.state.submission.header.pupil) !== i;
    return { ...row, state: { ...row.state, isPassed } };
  });
}

/** How far a pupil got: answers, finished runs and a sentence. */
export function progressOf({ steps, reflection }: Submission): number {
  return steps.reduce((sum, work) => sum + doneIn(work), reflection === '' ? 0 : 1);
}

function doneIn(work: Work): number {
  if (work.kind === 'lesson') return work.answers.length;
  return [work.first, work.best].filter((run) => run !== null).length;
}
