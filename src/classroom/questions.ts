/** The questions that lessons ask and have asked, as `content/questions.json` keeps them; what a class hands in names them. */
export type Questions = Readonly<Record<string, LessonQuestions>>;

export interface LessonQuestions {
  /** What stands for the lesson in links and codes. */
  readonly letter: string;
  /** In the order in which they were first asked. */
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  /** By edition, from the first on. */
  readonly editions: readonly Asked[];
}

/** One edition of a question, as it was asked. */
export type Asked = AskedChoice | AskedNumber | AskedCurve;

/** A question with options: a check is tried until it is right, a prediction once. */
export interface AskedChoice {
  readonly ask: 'check' | 'predict';
  readonly question: string;
  readonly options: readonly string[];
  /** Which option is right, from 0. */
  readonly right: number;
  /** The misconception of each option; null for the right one. */
  readonly tags: readonly (string | null)[];
}

/** A prediction of a number on a slider. */
export interface AskedNumber {
  readonly ask: 'number';
  readonly question: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly unit: string;
  readonly answer: number;
  /** A guess this close is near enough. */
  readonly near: number;
}

/** A prediction of a curve, drawn at some generations. */
export interface AskedCurve {
  readonly ask: 'curve';
  readonly question: string;
  readonly at: readonly number[];
  readonly start: number;
  readonly most: number;
  readonly label: string;
  readonly answers: readonly number[];
}

/** How many steps of a drawn curve are told apart, from 0 to its most. */
export const CURVE_STEPS = 100;

/** How many guesses a number can be: the places of its slider. */
export function placesOf({ from, to, step }: AskedNumber): number {
  return Math.round((to - from) / step) + 1;
}
