import { isFields, parseJson } from '../../base/json.ts';
import { isPlainText } from '../../base/text.ts';
import { LONGEST_ASSIGNMENT } from '../assignment.ts';
import { type Answer, type Answered, LONGEST_PUPIL, type Run, type Work } from '../submission.ts';
import type { DeskWork } from './work.ts';

/** The longest text that is read, in characters. */
export const LONGEST_DESKS = 400_000;
/** The most works that are kept; the one that was left longest makes room. */
export const MOST_WORKS = 40;

export function writeWorks(works: readonly DeskWork[]): string {
  const texts = works.slice(0, MOST_WORKS).map((work) => JSON.stringify(work));
  // No more than can be read again.
  let length = 1;
  const fitting = texts.filter((text) => {
    length += text.length + 1;
    return length <= LONGEST_DESKS;
  });
  return `[${fitting.join(',')}]`;
}

/**
 * Reads what `writeWorks` wrote. Nothing in it is trusted: what cannot be a work is left out. Whether answers and moves fit
 * the assignment shows when they are made a code. It never throws.
 */
export function readWorks(text: string): DeskWork[] {
  return (listIn(text) ?? []).filter(isWork).slice(0, MOST_WORKS);
}

/** The same where all of it can be read; else null. */
export function wholeWorks(text: string): DeskWork[] | null {
  const list = listIn(text);
  return list?.every(isWork) ? list.slice(0, MOST_WORKS) : null;
}

function listIn(text: string): readonly unknown[] | null {
  const data = text.length > LONGEST_DESKS ? null : parseJson(text);
  return Array.isArray(data) ? data : null;
}

function isWork(data: unknown): data is DeskWork {
  if (!isFields(data)) return false;
  const { assignment, pupil, steps, reflection, edits } = data;
  return (
    (edits === undefined || isWhole(edits, Number.MAX_SAFE_INTEGER)) &&
    typeof assignment === 'string' &&
    /^[\w.-]+$/.test(assignment) &&
    assignment.length <= LONGEST_ASSIGNMENT &&
    isPupil(pupil) &&
    typeof reflection === 'string' &&
    (reflection === '' || isPlainText(reflection.replaceAll(/\s+/g, ' ').trim() || 'x', 400)) &&
    Array.isArray(steps) &&
    steps.length <= 20 &&
    steps.every(isStep)
  );
}

/** A code that pupils go by: never blank, and nothing that could be a name in full with its blanks. */
export function isPupil(data: unknown): data is string {
  return (
    typeof data === 'string' &&
    data.length <= LONGEST_PUPIL &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(data)
  );
}

function isStep(data: unknown): data is Work {
  if (!isFields(data)) return false;
  if (data['kind'] === 'lesson') {
    const { answers } = data;
    return Array.isArray(answers) && answers.length <= 64 && answers.every(isAnswered);
  }
  const { kind, luck, seconds, first, best } = data;
  return (
    kind === 'challenge' &&
    isWhole(luck, 63) &&
    isSeconds(seconds) &&
    isRunOrNone(first) &&
    isRunOrNone(best)
  );
}

function isAnswered(data: unknown): data is Answered {
  if (!isFields(data)) return false;
  const { id, edition, answer, seconds } = data;
  return (
    typeof id === 'string' &&
    /^[a-z0-9-]{1,40}$/.test(id) &&
    isWhole(edition, 16) &&
    edition >= 1 &&
    isSeconds(seconds) &&
    isAnswer(answer)
  );
}

function isAnswer(data: unknown): data is Answer {
  if (!isFields(data)) return false;
  const { kind, wrong, isSolved, option, place, heights } = data;
  if (kind === 'tries') return isList(wrong, 8) && typeof isSolved === 'boolean';
  if (kind === 'option') return isWhole(option, 8);
  if (kind === 'number') return isWhole(place, 10_000);
  return kind === 'curve' && isList(heights, 100);
}

function isRunOrNone(data: unknown): data is Run | null {
  if (data === null) return true;
  if (!isFields(data)) return false;
  const { moves, claim } = data;
  if (!Array.isArray(moves) || moves.length > 40 || !moves.every(isMove)) return false;
  if (!isFields(claim)) return false;
  const { won, livesLeft, spent, digest } = claim;
  return (
    typeof won === 'boolean' &&
    isWhole(livesLeft, 9) &&
    isWhole(spent, 40_000) &&
    isWhole(digest, 65_535)
  );
}

function isMove(data: unknown): boolean {
  if (!isFields(data)) return false;
  const { real, from, tools } = data;
  const isPlace =
    from === undefined ||
    (isFields(from) && isWhole(from['mode'], 17) && typeof from['isWeighted'] === 'boolean');
  return isWhole(real, 1000) && isPlace && (tools === undefined || isList(tools, 9));
}

function isList(data: unknown, most: number): data is readonly number[] {
  return Array.isArray(data) && data.length <= 16 && data.every((each) => isWhole(each, most));
}

function isSeconds(data: unknown): data is number {
  return typeof data === 'number' && Number.isFinite(data) && data >= 0;
}

function isWhole(data: unknown, most: number): data is number {
  return typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= most;
}
