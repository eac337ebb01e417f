import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../../src/classroom/assignment.ts';
import { collect, MOST_ROWS, type Row } from '../../../src/classroom/collect.ts';
import { knownSteps, withLocks } from '../../../src/classroom/context.ts';
import { codeOf } from '../../../src/classroom/hand-in.ts';
import { CORE, claimOf, isTelling, judge } from '../../../src/classroom/judge.ts';
import { fairPlace, isFair, ownSeed, pooledPlace } from '../../../src/classroom/own-luck.ts';
import type { Questions } from '../../../src/classroom/questions.ts';
import type { Answer, Known, Run, Submission, Work } from '../../../src/classroom/submission.ts';
import { isRight, tallyOf } from '../../../src/classroom/tally.ts';
import { constant, playByPolicy, watchful } from '../../../src/game/policies.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { shipped } from '../../support/lucks.ts';

const WHY = {
  ask: 'check',
  question: 'Why?',
  options: ['middle', 'chance', 'age'],
  right: 1,
  tags: ['middle', null, 'no-drift'],
} as const;
const HOW_MANY = {
  ask: 'number',
  question: 'How many?',
  from: 0,
  to: 20,
  step: 1,
  unit: 'of 20',
  answer: 18,
  near: 2,
} as const;
const WIDTH = {
  ask: 'curve',
  question: 'Draw it.',
  at: [10, 20],
  start: 1,
  most: 2,
  label: 'Width',
  answers: [0.8, 0.5],
} as const;
const QUESTIONS: Questions = {
  loop: {
    letter: 'a',
    questions: [
      { id: 'why', editions: [WHY, { ...WHY, question: 'Why is that?' }] },
      { id: 'how-many', editions: [HOW_MANY] },
    ],
  },
};
const ASSIGNMENT: Assignment = {
  ...{ title: 'Tails', due: '', language: 'en', luck: 'same', seed: 'heath', counts: 'both' },
  ...{ prompt: '', locks: ['back'] },
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'site', id: 'first-watch', edition: 2 },
  ],
};
const NUMBER = 12_345;

const known = ((): readonly Known[] => {
  const found = knownSteps(ASSIGNMENT, QUESTIONS, () => FIRST_WATCH);
  if (!found.ok) throw new Error('a step is missing');
  return found.value;
})();

const runOf = (policy: Parameters<typeof playByPolicy>[1]): Run => {
  const position = playByPolicy(FIRST_WATCH, policy);
  return { moves: position.turns.map(({ move }) => move), claim: claimOf(position) };
};
const GOOD = runOf(watchful(0.6, 3));

function submission(
  pupil: string,
  wrong: readonly number[] | null,
  first: Run | null = null,
  core = CORE,
  edition = 2,
): Submission {
  const answer: Answer = { kind: 'tries', wrong: wrong ?? [], isSolved: true };
  const answers = wrong === null ? [] : [{ id: 'why', edition, answer, seconds: 16 }];
  const steps: Work[] = [
    { kind: 'lesson', answers },
    { kind: 'challenge', luck: 0, seconds: 64, first, best: null },
  ];
  return { header: { assignment: NUMBER, core, pupil }, steps, reflection: '' };
}

function code(given: Submission): string {
  const made = codeOf(given, known);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const stateOf = ({ state }: Row) => (state.kind === 'refused' ? state.error : state.kind);

describe('what a class hands in', () => {
  const ann = code(submission('ann-reed', [0]));
  const other = code({
    ...submission('bo-moor', [2]),
    header: { assignment: 7, core: CORE, pupil: 'bo' },
  });
  const newer = ann.replace('TK1', 'TK2');

  test('is told apart, case by case, and nothing is left out', () => {
    const wrong = ann.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    const pasted = [
      `Ann: ${ann}`,
      `Bo: ${wrong}`,
      `Cy: ${ann.slice(0, 14)}`,
      `Di: ${other}`,
      newer,
    ];
    const { rows } = collect(pasted.join('\n'), NUMBER, known);
    expect(rows.map(stateOf)).toEqual(['read', 'damaged', 'short', 'other', 'damaged']);
    expect(rows.map(({ label }) => label)).toEqual(['Ann', 'Bo', 'Cy', 'Di', '']);
  });

  test('twice is one row, with its count', () => {
    const { rows } = collect(`${ann}\n${ann}\n> ${ann}`, NUMBER, known);
    expect(rows.map(({ copies }) => copies)).toEqual([3]);
  });

  test('of one pupil counts where it got further, or came later, and both are kept', () => {
    const started = code(submission('ann-reed', null));
    const further = code(submission('ann-reed', [0], GOOD));
    const again = code(submission('ann-reed', [2]));
    const passed = (...codes: readonly string[]) =>
      collect(codes.join('\n'), NUMBER, known).rows.map(
        ({ state }) => state.kind === 'read' && state.isPassed,
      );
    expect(passed(started, further, ann)).toEqual([true, false, true]);
    expect(passed(ann, again)).toEqual([true, false]);
    expect(passed(ann, code(submission('bo', [0])))).toEqual([false, false]);
  });

  test('by another core is shown, and cannot be played here', () => {
    const old = code(submission('ann-reed', [0], GOOD, CORE + 1));
    const [row] = collect(old, NUMBER, known).rows;
    expect(row?.state).toMatchObject({ kind: 'read', canReplay: false });
  });

  test('is looked at up to a thousand rows, and says how many are left', () => {
    const many = Array.from({ length: MOST_ROWS + 5 }, (_, i) => `TK1.${1000 + i}.000000`);
    const { rows, left } = collect(many.join('\n'), NUMBER, known);
    expect([rows.length, left]).toEqual([MOST_ROWS, 5]);
  });
});

describe('a run that was handed in', () => {
  test('is what was claimed of it, or the replay counts', () => {
    expect(judge(FIRST_WATCH, GOOD)).toMatchObject({ kind: 'played', isAsClaimed: true });
    const { claim } = GOOD;
    for (const change of [
      { won: !claim.won },
      { livesLeft: claim.livesLeft + 1 },
      { spent: claim.spent + 1 },
      { digest: (claim.digest + 1) % 65_536 },
    ]) {
      const boast = { ...GOOD, claim: { ...claim, ...change } };
      expect(judge(FIRST_WATCH, boast)).toMatchObject({ kind: 'played', isAsClaimed: false });
    }
  });

  test('with a move that is not allowed is refused', () => {
    const greedy = { ...GOOD, moves: [{ real: FIRST_WATCH.n + 1 }] };
    expect(judge(FIRST_WATCH, greedy).kind).toBe('illegal');
  });

  test('is telling only where the amount changes four times', () => {
    expect(isTelling(runOf(constant(7)))).toBe(false);
    const moves = [0, 5, 0, 5, 0].map((real) => ({ real }));
    expect(isTelling({ ...GOOD, moves })).toBe(true);
    expect(isTelling({ ...GOOD, moves: moves.slice(1) })).toBe(false);
  });
});

describe('a luck of one’s own', () => {
  test('is the same for a pupil, and another for each', () => {
    expect(ownSeed('heath', 'ann-reed', 0)).toBe(ownSeed('heath', 'ann-reed', 0));
    const seeds = ['ann', 'bo', 'cy'].flatMap((pupil) =>
      [0, 1].map((i) => ownSeed('heath', pupil, i)),
    );
    expect(new Set(seeds).size).toBe(6);
    for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{12}$/);
  });

  test('is the first on which neglect and the wrong idea lose and the right one wins', () => {
    const { challenge, ideas } =
      shipped.find(({ id }) => id === 'first-watch') ?? shipped[0] ?? fail();
    const search = fairPlace(challenge, ideas, 'heath', 'ann-reed');
    let step = search.next();
    while (!step.done) step = search.next();
    const fair = (place: number) =>
      isFair({ ...challenge, seed: ownSeed('heath', 'ann-reed', place) }, ideas);
    expect(fair(step.value)).toBe(true);
    expect(Array.from({ length: step.value }, (_, i) => fair(i))).not.toContain(true);
  });

  test('comes from the pool where a search would take too long', () => {
    const lucks = Array.from({ length: 70 }, (_, i) => ({ seed: `s${i}`, par: 1, plain: null }));
    const pool = { settings: FIRST_WATCH, lucks };
    const places = Array.from({ length: 300 }, (_, i) => pooledPlace(pool, 'heath', `pupil-${i}`));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThan(64);
    // 300 balls in 64 bins leave 64 · (63/64)^300 = 0.6 of them empty.
    expect(new Set(places).size).toBeGreaterThan(58);
  });
});

function fail(): never {
  throw new Error('nothing is shipped');
}

describe('the steps of an assignment', () => {
  test('have its locks, beside their own', () => {
    expect(withLocks({ ...FIRST_WATCH, locked: ['seed'] }, ['hints', 'back']).locked).toEqual([
      'seed',
      'back',
    ]);
    const [, step] = known;
    expect(step?.kind === 'challenge' && step.challenge.locked).toContain('back');
  });

  test('that are not here are named', () => {
    expect(knownSteps(ASSIGNMENT, QUESTIONS, () => null)).toEqual({
      ok: false,
      error: { step: 2, kind: 'challenge', name: 'first-watch' },
    });
    expect(knownSteps(ASSIGNMENT, {}, () => FIRST_WATCH)).toEqual({
      ok: false,
      error: { step: 1, kind: 'lesson', name: 'a' },
    });
  });
});

describe('the tally of a class', () => {
  const all = [
    submission('ann', [0]),
    submission('bo', [0, 2]),
    submission('cy', []),
    submission('di', [2], null, CORE, 1),
    submission('ed', null),
  ];
  const { questions, misconceptions } = tallyOf(all, known);

  test('counts first answers, tries and times, edition by edition', () => {
    const of = (edition: number) =>
      questions.find((each) => each.id === 'why' && each.edition === edition);
    // Tries: 1 wrong and right, 2 wrong and right, right: (2 + 3 + 1) / 3.
    expect(of(2)).toMatchObject({
      answers: 3,
      first: [2, 1, 0],
      rightAtOnce: 1,
      tries: 2,
      medianTime: 16,
    });
    expect(of(1)).toMatchObject({ answers: 1, first: [0, 0, 1], isCurrent: false });
    expect(questions.find(({ id }) => id === 'how-many')).toMatchObject({ answers: 0, tries: 0 });
  });

  test('names who took what for true, by the first answer to what is asked today', () => {
    expect([...misconceptions]).toEqual([['middle', ['ann', 'bo']]]);
  });

  test.each([
    [HOW_MANY, { kind: 'number', place: 16 }, true],
    [HOW_MANY, { kind: 'number', place: 15 }, false],
    [WIDTH, { kind: 'curve', heights: [35, 30] }, true],
    [WIDTH, { kind: 'curve', heights: [34, 25] }, false],
    [WHY, { kind: 'tries', wrong: [], isSolved: true }, true],
    [WHY, { kind: 'tries', wrong: [2], isSolved: true }, false],
  ] as const)('judges an answer as the lesson does: %#', (asked, answer, expected) => {
    expect(isRight(asked, answer)).toBe(expected);
  });
});
