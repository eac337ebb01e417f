import { fail, type Result, succeed } from '../base/result.ts';
import { loadAllWords } from '../faces/faces.ts';
import { sentenceOf } from '../faces/problems.ts';
import type { Edition } from '../game/edition.ts';
import { loadChecks } from '../kinds/kinds.ts';
import { EDITIONS_FILE, editionIn, type FoundEdition } from '../link/editions.ts';
import { type Assignment, type AssignmentError, hashOf, parseAssignment } from './assignment.ts';
import { missingWords, NO_EDITIONS, NO_QUESTIONS, reasonOf } from './bring-words.ts';
import { knownSteps } from './context.ts';
import type { Questions } from './questions.ts';
import { readQuestions } from './read-questions.ts';
import type { Known } from './submission.ts';

/** Brings the lists of the site that the rooms of the classroom need, and says what is missing in sentences. */

const QUESTIONS_FILE = 'teach/questions.json';
/** The longest list that is read, in characters: ten times what there is. */
const LONGEST_LIST = 400_000;

/** An assignment with what it takes to read what pupils hand in for it. */
export interface Context {
  readonly assignment: Assignment;
  /** What its steps are, with its locks in force. */
  readonly known: readonly Known[];
  /** Its number in what is handed in. */
  readonly hash: number;
  readonly questions: Questions;
  readonly editions: EditionOf;
}

/** The challenge of an edition, with its plain policy; null where the site has none. */
export type EditionOf = (edition: Edition) => FoundEdition | null;

/** @param base where the site begins, for example `/` or `/some/base/` */
export async function bringQuestions(base: string): Promise<Result<Questions, string>> {
  const questions = readQuestions(await bringJson(base, QUESTIONS_FILE));
  return questions === null ? fail(NO_QUESTIONS) : succeed(questions);
}

/** The challenges of the site in all their editions. What kinds of models check settings with is brought, too. */
export async function bringEditions(base: string): Promise<Result<EditionOf, string>> {
  const [data] = await Promise.all([bringJson(base, EDITIONS_FILE), loadChecks()]);
  return data === null ? fail(NO_EDITIONS) : succeed((edition) => editionIn(data, edition));
}

/** Reads an assignment from the text behind the `#` of its link. */
export async function contextOf(base: string, text: string): Promise<Result<Context, string>> {
  await loadChecks();
  const assignment = parseAssignment(text);
  if (!assignment.ok) return fail(await sentenceFor(assignment.error));
  const [questions, editions] = await Promise.all([bringQuestions(base), bringEditions(base)]);
  if (!questions.ok) return questions;
  if (!editions.ok) return editions;
  const known = knownSteps(
    assignment.value,
    questions.value,
    (edition) => editions.value(edition)?.challenge ?? null,
  );
  if (!known.ok) return fail(missingWords(known.error));
  return succeed({
    assignment: assignment.value,
    known: known.value,
    hash: hashOf(text.replace(/^#/, '')),
    questions: questions.value,
    editions: editions.value,
  });
}

/** Why a text is no assignment, for the reader. */
export async function sentenceFor(error: AssignmentError): Promise<string> {
  if (error.code === 'step') await loadAllWords();
  return reasonOf(error, sentenceOf);
}

/** What a file of the site says, as the server has it now; null where it cannot be had. */
export async function bringJson(base: string, file: string): Promise<unknown> {
  try {
    const response = await fetch(`${base}${file}`, { cache: 'no-cache' });
    const text = response.ok ? await response.text() : '';
    return text.length > LONGEST_LIST ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
