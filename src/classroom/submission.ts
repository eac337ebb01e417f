import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import type { GivenAnswer } from '../kit/answered.ts';
import type { Asked, Question } from './questions.ts';

/** What a pupil hands in: answers, moves and a sentence, as a code says them. */
export interface Submission {
  readonly header: Header;
  /** One for each step of the assignment. */
  readonly steps: readonly Work[];
  /** Up to 280 bytes of UTF-8. */
  readonly reflection: string;
}

/** What can be read of a code without its assignment. */
export interface Header {
  /** The assignment's number of 32 bits. */
  readonly assignment: number;
  /** The version of the core that computed the runs. */
  readonly core: number;
  /** The pupil's code, such as "wren-heath": 1 to 24 of a to z, 0 to 9 and the hyphen. */
  readonly pupil: string;
}

export type Work = LessonWork | ChallengeWork;

export interface LessonWork {
  readonly kind: 'lesson';
  /** In the order of the list of questions; only what was answered. */
  readonly answers: readonly Answered[];
}

/** The answer to a question, with the edition that was asked. */
export interface Answered {
  readonly id: string;
  readonly edition: number;
  readonly answer: Answer;
  /** Until it was answered, in seconds; codes keep about 5 steps an octave. */
  readonly seconds: number;
}

/** As lessons tell it. */
export type Answer = GivenAnswer;

export interface ChallengeWork {
  readonly kind: 'challenge';
  /** Which of the pupil's own lucks it was, from 0; 0 where all have the same. */
  readonly luck: number;
  readonly seconds: number;
  /** The first run, and the best where that is another; null where none was finished. */
  readonly first: Run | null;
  readonly best: Run | null;
}

export interface Run {
  readonly moves: readonly Move[];
  readonly claim: Claim;
}

/** What a pupil's pages said of a run; a replay shows what is true. */
export interface Claim {
  readonly won: boolean;
  readonly livesLeft: number;
  readonly spent: number;
  /** 16 bits of the digest of its last model. */
  readonly digest: number;
}

/** What has to be known to read the steps of a code. */
export type Known =
  | { readonly kind: 'lesson'; readonly questions: readonly Question[] }
  | { readonly kind: 'challenge'; readonly challenge: Challenge };

export const LONGEST_PUPIL = 24;
export const LONGEST_REFLECTION = 280;
/** Lucks of one's own that are tried at most. */
export const MOST_LUCKS = 64;
/** Cores that there may ever be. */
export const MOST_CORES = 256;

/** The most questions of a lesson, and the most editions of one, that codes have room for. */
export const MOST_QUESTIONS = 64;
export const MOST_EDITIONS = 16;

/** Whether an answer can be one to a question. */
export function fits(asked: Asked, answer: Answer): boolean {
  if (asked.ask === 'check') return answer.kind === 'tries';
  if (asked.ask === 'predict') return answer.kind === 'option';
  return answer.kind === asked.ask;
}
