/** A class that has an assignment, and what it hands in: for tests of results, as pages would write it. */
import { type Assignment, encodeAssignment, hashOf } from '../../src/classroom/assignment.ts';
import { knownSteps } from '../../src/classroom/context.ts';
import { codeOf } from '../../src/classroom/hand-in.ts';
import { CORE, claimOf } from '../../src/classroom/judge.ts';
import type { Answer, Known, Run, Submission, Work } from '../../src/classroom/submission.ts';
import { type Challenge, parseChallenge } from '../../src/game/challenge.ts';
import { type Policy, playByPolicy } from '../../src/game/policies.ts';
import { loadWorld } from '../../src/kinds/kinds.ts';
import { published } from './editions.ts';
import { keptQuestions } from './questions.ts';

/** A small album, so that one run of a slow kind is soon over. */
const made = parseChallenge({
  model: 'pictures',
  title: 'A small album',
  n: 40,
  generations: 2,
  spread: 1,
  budget: 40,
  line: 0,
  lives: 1,
  seed: 'album',
  locked: [],
});
if (!made.ok) throw new Error(JSON.stringify(made.error));
export const ALBUM: Challenge = made.value;

const newest = (id: string) => {
  const found = published.find((each) => each.id === id && each.isCurrent);
  if (found === undefined) throw new Error(`there is no challenge ${id}`);
  return found;
};
const [watch, map] = ['first-watch', 'count-not-percent'].map(newest);
if (watch === undefined || map === undefined) throw new Error('a challenge is missing');
export const WATCH = watch.challenge;
export const MAP = map.challenge;

/** A lesson, a bell curve, a map, and an album that the teacher made. */
export const ASSIGNMENT: Assignment = {
  ...{ title: 'Tails in May', due: 'Friday', language: 'en', luck: 'same', seed: 'heath' },
  ...{ counts: 'both', prompt: 'What surprised you?', locks: ['back'] },
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'site', id: watch.id, edition: watch.edition },
    { kind: 'site', id: map.id, edition: map.edition },
    { kind: 'made', challenge: ALBUM },
  ],
};

const text = encodeAssignment(ASSIGNMENT);
if (!text.ok) throw new Error(text.error.code);
/** What stands behind the `#` of its link. */
export const TEXT = text.value;
export const NUMBER = hashOf(TEXT);

const found = knownSteps(
  ASSIGNMENT,
  keptQuestions(),
  ({ id, edition }) =>
    published.find((each) => each.id === id && each.edition === edition)?.challenge ?? null,
);
if (!found.ok) throw new Error(JSON.stringify(found.error));
export const KNOWN: readonly Known[] = found.value;

await Promise.all([WATCH, MAP, ALBUM].map((challenge) => loadWorld(challenge)));

export function runOf(challenge: Challenge, policy: Policy): Run {
  const position = playByPolicy(challenge, policy);
  return { moves: position.turns.map(({ move }) => move), claim: claimOf(position) };
}

/** A check that is asked in the lesson of the assignment, as it is asked today. */
export const CHECK = (() => {
  const [step] = KNOWN;
  const questions = step?.kind === 'lesson' ? step.questions : [];
  for (const { id, editions } of questions) {
    const asked = editions.at(-1);
    if (asked?.ask === 'check') return { id, edition: editions.length, asked };
  }
  throw new Error('the lesson has no check');
})();

/** The prediction that the lesson begins with. */
export const GUESS = (() => {
  const [step] = KNOWN;
  const questions = step?.kind === 'lesson' ? step.questions : [];
  for (const { id, editions } of questions) {
    const asked = editions.at(-1);
    if (asked?.ask === 'predict') return { id, edition: editions.length, asked };
  }
  throw new Error('the lesson has no prediction');
})();

/** What a pupil has done; nothing where nothing is said. */
export interface Done {
  /** The option that was guessed. */
  readonly guess?: number;
  /** Wrong options of the check, in their order; the right one was found in the end. Null: it was not answered. */
  readonly wrong?: readonly number[] | null;
  readonly edition?: number;
  /** First runs of the challenges. */
  readonly watch?: Run;
  readonly best?: Run;
  readonly map?: Run;
  readonly album?: Run;
  readonly reflection?: string;
  readonly core?: number;
  readonly assignment?: number;
}

export function submissionBy(pupil: string, done: Done): Submission {
  const answer: Answer = { kind: 'tries', wrong: done.wrong ?? [], isSolved: true };
  const { id, edition } = { ...CHECK, ...(done.edition && { edition: done.edition }) };
  const isAnswered = done.wrong !== undefined && done.wrong !== null;
  const guessed: Answer = { kind: 'option', option: done.guess ?? 0 };
  const guesses =
    done.guess === undefined
      ? []
      : [{ id: GUESS.id, edition: GUESS.edition, answer: guessed, seconds: 16 }];
  const play = (first: Run | undefined, best?: Run): Work => {
    return { kind: 'challenge', luck: 0, seconds: 64, first: first ?? null, best: best ?? null };
  };
  return {
    header: { assignment: done.assignment ?? NUMBER, core: done.core ?? CORE, pupil },
    steps: [
      {
        kind: 'lesson',
        answers: [...guesses, ...(isAnswered ? [{ id, edition, answer, seconds: 16 }] : [])],
      },
      play(done.watch, done.best),
      play(done.map),
      play(done.album),
    ],
    reflection: done.reflection ?? '',
  };
}

/** The code that a pupil hands in. */
export function codeBy(pupil: string, done: Done): string {
  const code = codeOf(submissionBy(pupil, done), KNOWN);
  if (!code.ok) throw new Error(code.error);
  return code.value;
}
