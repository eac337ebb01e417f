import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanedProse } from '../../../src/base/entered.ts';
import { LONGEST_CODE, writeCode } from '../../../src/classroom/code.ts';
import { codeOf, headerOf, submissionOf } from '../../../src/classroom/hand-in.ts';
import { type Asked, CURVE_STEPS, placesOf } from '../../../src/classroom/questions.ts';
import {
  type Answer,
  type Answered,
  fits,
  type Known,
  LONGEST_PUPIL,
  LONGEST_REFLECTION,
  type Run,
  type Submission,
  type Work,
} from '../../../src/classroom/submission.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { checkMoves, type Move } from '../../../src/game/position.ts';
import { kindOf } from '../../../src/kinds/kinds.ts';
import { readChallenges } from '../../support/lucks.ts';
import { keptQuestions } from '../../support/questions.ts';

const QUESTIONS = keptQuestions();
const lessons = Object.values(QUESTIONS).map(({ questions }) => questions);
/** Of every kind of model. */
const shipped = readChallenges();
const challenges = shipped.map(({ challenge }) => challenge);

const someAnswer = (asked: Asked): fc.Arbitrary<Answer> => {
  if ('options' in asked) {
    const { ask, options, right } = asked;
    if (ask === 'predict') {
      return fc.nat(options.length - 1).map((option) => ({ kind: 'option' as const, option }));
    }
    const wrong = options.map((_, i) => i).filter((i) => i !== right);
    return fc.record({
      kind: fc.constant('tries' as const),
      wrong: fc.shuffledSubarray(wrong),
      isSolved: fc.boolean(),
    });
  }
  if (asked.ask === 'number') {
    return fc.nat(placesOf(asked) - 1).map((place) => ({ kind: 'number' as const, place }));
  }
  const { length } = asked.at;
  return fc
    .array(fc.nat(CURVE_STEPS), { minLength: length, maxLength: length })
    .map((heights) => ({ kind: 'curve' as const, heights }));
};

/** Times that codes tell apart: 2 to the quarters, in whole seconds. */
const someTime = fc.nat(63).map((step) => Math.round(2 ** (step / 4)));

const someLesson = fc.constantFrom(...lessons).chain((questions) => {
  const answers = questions.map(({ id, editions }) =>
    fc.integer({ min: 1, max: editions.length }).chain((edition) =>
      fc.option(
        fc.record({
          id: fc.constant(id),
          edition: fc.constant(edition),
          answer: someAnswer(editions[edition - 1] as Asked),
          seconds: someTime,
        }),
      ),
    ),
  );
  const known: Known = { kind: 'lesson', questions };
  return fc.tuple(...answers).map((all): [Known, Work] => {
    const given = all.filter((each): each is Answered => each !== null);
    return [known, { kind: 'lesson', answers: given }];
  });
});

const someMove = (challenge: Challenge): fc.Arbitrary<Move> => {
  const { hasPlaces } = kindOf(challenge).link;
  const from = fc.record({ mode: fc.nat(16), isWeighted: fc.boolean() });
  const used = fc.tuple(...challenge.tools.map(({ options }) => fc.nat(options.length)));
  return fc.tuple(fc.nat(challenge.n), fc.option(from), used).map(([real, place, tools]) => ({
    real,
    ...(hasPlaces && real > 0 && place !== null ? { from: place } : {}),
    ...(tools.some((each) => each > 0) ? { tools } : {}),
  }));
};

const someRun = (challenge: Challenge): fc.Arbitrary<Run> =>
  fc.record({
    moves: fc.array(someMove(challenge), { maxLength: 40 }),
    claim: fc.record({
      won: fc.boolean(),
      livesLeft: fc.nat(9),
      spent: fc.nat(challenge.budget),
      digest: fc.nat(65_535),
    }),
  });

const somePlay = fc.constantFrom(...challenges).chain((challenge) => {
  const work = fc.record({
    kind: fc.constant('challenge' as const),
    luck: fc.nat(63),
    seconds: someTime,
    first: fc.option(someRun(challenge)),
    best: fc.option(someRun(challenge)),
  });
  return work.map((played): [Known, Work] => [{ kind: 'challenge', challenge }, played]);
});

const someHeader = fc.record({
  assignment: fc.nat(2 ** 32 - 1),
  core: fc.nat(255),
  pupil: fc.stringMatching(new RegExp(`^[a-z0-9-]{1,${LONGEST_PUPIL}}$`)),
});

/** Text of at most so many bytes, with signs from everywhere. */
const someReflection = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map(cleanedProse)
  .filter((text) => new TextEncoder().encode(text).length <= LONGEST_REFLECTION);

const someSubmission = fc
  .tuple(someHeader, fc.array(fc.oneof(someLesson, somePlay), { maxLength: 4 }), someReflection)
  .map(([header, pairs, reflection]) => ({
    known: pairs.map(([known]) => known),
    submission: { header, steps: pairs.map(([, work]) => work), reflection },
  }));

function mustCode(submission: Submission, known: readonly Known[]): string {
  const code = codeOf(submission, known);
  if (!code.ok) throw new Error(code.error);
  return code.value;
}

const HEADER = { assignment: 0xdead_beef, core: 1, pupil: 'wren-heath' };
const first = challenges[0] as Challenge;
const NOTHING = { kind: 'challenge', luck: 0, seconds: 1, first: null, best: null } as const;

describe('a submission', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(someSubmission, ({ known, submission }) => {
        const code = codeOf(submission, known);
        if (!code.ok) return;
        const read = submissionOf(code.value, submission.header.assignment, known);
        expect(read).toEqual({ ok: true, value: submission });
        expect(headerOf(code.value)).toEqual({ ok: true, value: submission.header });
      }),
      { numRuns: 300 },
    );
  });

  test('of any number has nothing that is out of its range', () => {
    const someBytes = fc.uint8Array({ minLength: 60, maxLength: 600 });
    const known: readonly Known[] = [
      { kind: 'lesson', questions: lessons[1] ?? [] },
      { kind: 'challenge', challenge: first },
      { kind: 'challenge', challenge: challenges.at(-1) ?? first },
    ];
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 1n);
        const read = submissionOf(writeCode(number), Number(number % 2n ** 32n), known);
        if (read.ok) expectLegal(read.value, known);
      }),
      { numRuns: 2000 },
    );
  });

  test('of another assignment says so', () => {
    const known: Known[] = [{ kind: 'challenge', challenge: first }];
    const code = mustCode({ header: HEADER, steps: [NOTHING], reflection: '' }, known);
    expect(submissionOf(code, 7, known)).toEqual({ ok: false, error: 'other' });
  });

  test('that knows more questions or editions says that it is newer', () => {
    const [questions = []] = lessons;
    const [question] = questions;
    const asked = question?.editions[0];
    if (question === undefined || asked === undefined) throw new Error('no question');
    const newer = [{ ...question, editions: [...question.editions, asked] }, ...questions.slice(1)];
    const answered = { id: question.id, seconds: 8, answer: firstAnswer(asked) };
    const work = (edition: number): Work => ({
      kind: 'lesson',
      answers: [{ ...answered, edition }],
    });
    const code = (edition: number) =>
      mustCode({ header: HEADER, steps: [work(edition)], reflection: '' }, [
        { kind: 'lesson', questions: newer },
      ]);
    const read = (edition: number) =>
      submissionOf(code(edition), HEADER.assignment, [{ kind: 'lesson', questions }]);
    const newest = question.editions.length;
    expect(read(newest).ok).toBe(true);
    expect(read(newest + 1)).toEqual({ ok: false, error: 'newer' });
  });

  test('is read where the list of questions has grown since', () => {
    const [questions = []] = lessons;
    const [question] = questions;
    const asked = question?.editions[0];
    if (question === undefined || asked === undefined) throw new Error('no question');
    const steps: Work[] = [
      {
        kind: 'lesson',
        answers: [{ id: question.id, edition: 1, answer: firstAnswer(asked), seconds: 8 }],
      },
    ];
    const code = mustCode({ header: HEADER, steps, reflection: 'ok' }, [
      { kind: 'lesson', questions },
    ]);
    const grown = [...questions, { id: 'new', editions: [asked] }];
    expect(
      submissionOf(code, HEADER.assignment, [{ kind: 'lesson', questions: grown }]),
    ).toMatchObject({
      value: { steps, reflection: 'ok' },
    });
  });

  test('with numbers that no page writes is refused', () => {
    const known: Known[] = [{ kind: 'challenge', challenge: first }];
    const code = mustCode({ header: HEADER, steps: [NOTHING], reflection: '' }, known);
    const more = submissionOf(code, HEADER.assignment, [...known, ...known]);
    expect(more).toEqual({ ok: false, error: 'unlikely' });
  });
});

function firstAnswer(asked: Asked): Answer {
  const [answer] = fc.sample(someAnswer(asked), { numRuns: 1, seed: 7 });
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

function expectLegal({ steps, reflection }: Submission, known: readonly Known[]): void {
  expect(new TextEncoder().encode(reflection).length).toBeLessThanOrEqual(3 * LONGEST_REFLECTION);
  for (const [i, step] of known.entries()) {
    const work = steps[i];
    if (step.kind === 'lesson' && work?.kind === 'lesson') {
      for (const { id, edition, answer } of work.answers) {
        const asked = step.questions.find((each) => each.id === id)?.editions[edition - 1];
        expect(asked && fits(asked, answer)).toBe(true);
      }
    }
    if (step.kind === 'challenge' && work?.kind === 'challenge') {
      for (const run of [work.first, work.best]) {
        // A place or a sum may not be allowed: that is told by the rules, in a sentence.
        if (run !== null) checkMoves(step.challenge, run.moves);
      }
    }
  }
}

describe('how long codes are', () => {
  /** The longest run: the amount is another in every generation. */
  const longRun = (challenge: Challenge): Run => ({
    moves: Array.from({ length: challenge.generations }, (_, i) => ({
      real: challenge.n - (i % 2),
      ...(kindOf(challenge).link.hasPlaces ? { from: { mode: 3, isWeighted: true } } : {}),
      ...(challenge.tools.length > 0 ? { tools: challenge.tools.map(() => 1) } : {}),
    })),
    claim: { won: false, livesLeft: 0, spent: challenge.budget, digest: 65_535 },
  });
  const play = (challenge: Challenge): [Known, Work] => [
    { kind: 'challenge', challenge },
    {
      kind: 'challenge',
      luck: 0,
      seconds: 300,
      first: longRun(challenge),
      best: longRun(challenge),
    },
  ];
  const study = (letter: string): [Known, Work] => {
    const { questions } = Object.values(QUESTIONS).find((each) => each.letter === letter) ?? {
      questions: [],
    };
    const answers = questions.map(({ id, editions }) => ({
      id,
      edition: editions.length,
      answer: firstAnswer(editions.at(-1) as Asked),
      seconds: 40,
    }));
    return [
      { kind: 'lesson', questions },
      { kind: 'lesson', answers },
    ];
  };
  const lengthOf = (pairs: readonly (readonly [Known, Work])[], bytes: number) =>
    mustCode(
      { header: HEADER, steps: pairs.map(([, work]) => work), reflection: 'a'.repeat(bytes) },
      pairs.map(([known]) => known),
    ).length;
  const named = (id: string) => shipped.find((each) => each.id === id)?.challenge ?? first;

  test('a lesson, two challenges with both runs and 200 bytes of text', () => {
    const pairs = [study('a'), play(named('first-watch')), play(named('chance-alone'))];
    expect(lengthOf(pairs, 200)).toBeLessThanOrEqual(454);
  });

  test('ten lessons, four challenges and 280 bytes of text', () => {
    const four = ['first-watch', 'chance-alone', 'one-drop', 'count-not-percent'].map(named);
    const pairs = [...'abcdefghij'].map(study).concat(four.map(play));
    expect(lengthOf(pairs, 280)).toBeLessThanOrEqual(860);
  });

  test('four maps of forty generations with three tools', () => {
    const map = named('count-not-percent');
    const tools = shipped.flatMap(({ challenge }) => challenge.tools).slice(0, 3);
    const large = { ...map, n: 1000, generations: 40, budget: 40_000, tools };
    expect(lengthOf([play(large), play(large), play(large), play(large)], 280)).toBeLessThanOrEqual(
      1667,
    );
    expect(LONGEST_CODE).toBe(2000);
  });
});
