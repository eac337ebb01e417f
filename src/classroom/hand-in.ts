import { cleanedProse } from '../base/entered.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { type CodeError, LONGEST_CODE, readCode, writeCode } from './code.ts';
import { answer, prose, run, seconds, word } from './pack.ts';
import { Packer, Unpacker } from './packing.ts';
import type { Question } from './questions.ts';
import {
  type Answered,
  type ChallengeWork,
  type Header,
  type Known,
  type LessonWork,
  LONGEST_PUPIL,
  LONGEST_REFLECTION,
  MOST_CORES,
  MOST_EDITIONS,
  MOST_LUCKS,
  MOST_QUESTIONS,
  type Submission,
  type Work,
} from './submission.ts';

/** Between what is handed in and its code. */

const pupil = word('abcdefghijklmnopqrstuvwxyz0123456789-', LONGEST_PUPIL);
const reflection = prose(LONGEST_REFLECTION);

/** Why the rest of a code cannot be read. */
export type HandInError =
  | CodeError
  /** It was made for another assignment. */
  | 'other'
  /** Its number is none that pages write. */
  | 'unlikely';

/**
 * The code of a submission.
 *
 * @param known what the steps of its assignment are
 * @param most how many characters the code may have
 * @returns the code, or `long` when it does not fit
 */
export function codeOf(
  submission: Submission,
  known: readonly Known[],
  most = LONGEST_CODE,
): Result<string, 'long'> {
  const packer = new Packer();
  const { assignment, core, pupil: name } = submission.header;
  packer.put(assignment, 2 ** 32);
  packer.put(core, MOST_CORES);
  pupil.write(packer, name);
  for (const [i, step] of known.entries()) writeWork(packer, step, submission.steps[i]);
  reflection.write(packer, submission.reflection);
  const code = writeCode(packer.number);
  return code.length > most ? fail('long') : succeed(code);
}

/** Reads what can be read of a code without its assignment; never throws. */
export function headerOf(code: string): Result<Header, CodeError> {
  const number = readCode(code);
  return number.ok ? succeed(readHeader(new Unpacker(number.value))) : number;
}

/**
 * Reads a code; never throws, and nothing in what it returns is out of its range. Whether the moves are allowed and what
 * they make, only a replay can tell.
 *
 * @param assignment the number of the one whose steps are known
 * @param most how many characters the code may have
 */
export function submissionOf(
  code: string,
  assignment: number,
  known: readonly Known[],
  most = LONGEST_CODE,
): Result<Submission, HandInError> {
  const number = readCode(code, most);
  if (!number.ok) return number;
  const unpacker = new Unpacker(number.value);
  const header = readHeader(unpacker);
  if (header.assignment !== assignment) return fail('other');
  const steps: Work[] = [];
  for (const step of known) {
    const work = readWork(unpacker, step);
    if (work === null) return fail('newer');
    steps.push(work);
  }
  const text = cleanedProse(reflection.read(unpacker));
  return unpacker.isWhole && header.pupil !== ''
    ? succeed({ header, steps, reflection: text })
    : fail('unlikely');
}

function readHeader(unpacker: Unpacker): Header {
  const assignment = unpacker.take(2 ** 32);
  const core = unpacker.take(MOST_CORES);
  return { assignment, core, pupil: pupil.read(unpacker) };
}

function writeWork(packer: Packer, known: Known, work: Work | undefined): void {
  if (known.kind === 'lesson') {
    writeAnswers(packer, known.questions, work?.kind === 'lesson' ? work.answers : []);
    return;
  }
  const { luck, seconds: time, first, best } = work?.kind === 'challenge' ? work : UNPLAYED;
  const part = run(known.challenge);
  packer.put(luck, MOST_LUCKS);
  seconds.write(packer, time);
  for (const each of [first, best]) {
    packer.put(each === null ? 0 : 1, 2);
    if (each !== null) part.write(packer, each);
  }
}

const UNPLAYED: ChallengeWork = { kind: 'challenge', luck: 0, seconds: 0, first: null, best: null };

/** @returns null where the code speaks of questions or editions that are not known here yet */
function readWork(unpacker: Unpacker, known: Known): Work | null {
  if (known.kind === 'lesson') return readAnswers(unpacker, known.questions);
  const part = run(known.challenge);
  const luck = unpacker.take(MOST_LUCKS);
  const time = seconds.read(unpacker);
  const [first, best] = [0, 1].map(() => (unpacker.take(2) === 1 ? part.read(unpacker) : null));
  return { kind: 'challenge', luck, seconds: time, first: first ?? null, best: best ?? null };
}

/** One sign for each question that there is, and for those that were answered their edition, answer and time. */
function writeAnswers(
  packer: Packer,
  questions: readonly Question[],
  answers: readonly Answered[],
): void {
  packer.put(questions.length, MOST_QUESTIONS);
  for (const question of questions) {
    const answered = answers.find(({ id }) => id === question.id);
    const asked = question.editions[(answered?.edition ?? 0) - 1];
    packer.put(asked === undefined ? 0 : 1, 2);
    if (asked === undefined || answered === undefined) continue;
    packer.put(answered.edition - 1, MOST_EDITIONS);
    answer(asked).write(packer, answered.answer);
    seconds.write(packer, answered.seconds);
  }
}

function readAnswers(unpacker: Unpacker, questions: readonly Question[]): LessonWork | null {
  const count = unpacker.take(MOST_QUESTIONS);
  const answers: Answered[] = [];
  for (let i = 0; i < count; i++) {
    if (unpacker.take(2) === 0) continue;
    const edition = unpacker.take(MOST_EDITIONS) + 1;
    const question = questions[i];
    const asked = question?.editions[edition - 1];
    if (question === undefined || asked === undefined) return null;
    const given = answer(asked).read(unpacker);
    answers.push({ id: question.id, edition, answer: given, seconds: seconds.read(unpacker) });
  }
  return { kind: 'lesson', answers };
}
