import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWork } from '../../../src/classroom/desk/work.ts';
import type { Question } from '../../../src/classroom/questions.ts';
import { newInteractions } from '../../../src/classroom/scorm/interactions.ts';
import { readPageMessage, readWelcome } from '../../../src/classroom/scorm/protocol.ts';
import { readState, stateOf } from '../../../src/classroom/scorm/state.ts';
import { optionLetter, timespan } from '../../../src/classroom/scorm/values.ts';
import type { Known, LessonWork, Run, Work } from '../../../src/classroom/submission.ts';
import { neglect } from '../../../src/game/policies.ts';
import {
  CHECK,
  codeBy,
  KNOWN,
  MAP,
  NUMBER,
  runOf,
  submissionBy,
  TEXT,
  WATCH,
} from '../../support/class.ts';

const workBy = (pupil: string, done: Parameters<typeof submissionBy>[1]) => {
  const { steps, reflection } = submissionBy(pupil, done);
  return { assignment: TEXT, pupil, steps, reflection };
};

describe('what a school’s system keeps', () => {
  test('is the code to hand in, without its head', () => {
    const wrong = CHECK.asked.options.map((_, i) => i).filter((i) => i !== CHECK.asked.right);
    const done = { wrong, watch: runOf(WATCH, neglect), reflection: 'Who is rare 🐍' };
    const state = stateOf(workBy('wren-heath', done), NUMBER, KNOWN);
    expect(`TK1.${state?.text}`).toBe(codeBy('wren-heath', done));
    expect(state?.isShortened).toBe(false);
    const read = readState(state?.text ?? '', NUMBER, KNOWN);
    expect(read).toEqual({ ok: true, value: submissionBy('wren-heath', done) });
  });

  test('of a pupil who has done nothing is the code of the pupil', () => {
    const kinds = KNOWN.map(({ kind }) => kind);
    const state = stateOf(newWork(TEXT, 'wren-heath', kinds), NUMBER, KNOWN);
    const read = readState(state?.text ?? '', NUMBER, KNOWN);
    expect(read.ok && read.value.header.pupil).toBe('wren-heath');
  });

  test('is refused where it is of another assignment, cut or damaged', () => {
    const { text } = stateOf(workBy('wren-heath', {}), NUMBER, KNOWN) ?? { text: '' };
    expect(readState(text, NUMBER + 1, KNOWN)).toEqual({ ok: false, error: 'other' });
    expect(readState(text.slice(0, -1), NUMBER, KNOWN)).toEqual({ ok: false, error: 'short' });
    expect(readState(`1${text}`, NUMBER, KNOWN)).toEqual({ ok: false, error: 'damaged' });
    expect(readState('x'.repeat(5000), NUMBER, KNOWN)).toEqual({ ok: false, error: 'long' });
  });

  test('is at most 4,096 characters, whatever was played; best runs make room for first ones', () => {
    const challenge = { ...MAP, n: 1000, budget: 40_000, generations: 40 };
    const run = (real: number): Run => ({
      moves: Array.from({ length: 40 }, () => ({ real, from: { mode: 3, isWeighted: true } })),
      claim: { won: false, livesLeft: 0, spent: 0, digest: 1 },
    });
    const known = Array.from({ length: 60 }, (): Known => ({ kind: 'challenge', challenge }));
    const played = (steps: number, hasBest: boolean) => ({
      ...{ assignment: TEXT, pupil: 'wren-heath', reflection: '' },
      steps: Array.from(
        { length: steps },
        (): Work => ({
          ...{ kind: 'challenge', luck: 0, seconds: 1, first: run(999) },
          best: hasBest ? run(998) : null,
        }),
      ),
    });
    const sizes = Array.from({ length: 60 }, (_, i) => {
      const steps = i + 1;
      return {
        both: stateOf(played(steps, true), NUMBER, known.slice(0, steps)),
        first: stateOf(played(steps, false), NUMBER, known.slice(0, steps)),
      };
    });
    for (const { both, first } of sizes) {
      expect(both?.text.length ?? 0).toBeLessThanOrEqual(4096);
      // What has no room for best runs is as if none had been played.
      if (both === null || both.isShortened) expect(both?.text).toEqual(first?.text);
    }
    expect(sizes[0]?.both?.isShortened).toBe(false);
    expect(sizes.some(({ both }) => both?.isShortened)).toBe(true);
    expect(sizes.at(-1)).toEqual({ both: null, first: null });
  });
});

describe('answers', () => {
  const lesson = (answer: LessonWork['answers'][number]['answer']): Work[] => [
    { kind: 'lesson', answers: [{ id: CHECK.id, edition: CHECK.edition, answer, seconds: 16 }] },
  ];
  const { right } = CHECK.asked;
  const [one = 0, other = 0] = CHECK.asked.options.map((_, i) => i).filter((i) => i !== right);
  const id = `step-1_${CHECK.id}`;

  test('are told once, try by try', () => {
    const first = lesson({ kind: 'tries', wrong: [one], isSolved: false });
    const second = lesson({ kind: 'tries', wrong: [one, other], isSolved: true });
    const choice = { id, type: 'choice' } as const;
    expect(newInteractions([], first, KNOWN)).toEqual([
      { ...choice, response: optionLetter(one), result: 'wrong', latency: '0000:00:16' },
    ]);
    expect(newInteractions(first, second, KNOWN)).toEqual([
      { ...choice, response: optionLetter(other), result: 'wrong', latency: null },
      { ...choice, response: optionLetter(right), result: 'correct', latency: null },
    ]);
    expect(newInteractions(second, second, KNOWN)).toEqual([]);
  });

  test('to predictions are neither right nor wrong', () => {
    const questions: readonly Question[] = [
      {
        id: 'how-wide',
        editions: [
          {
            ...{ ask: 'number', question: '?', from: -1, to: 1, step: 0.1 },
            ...{ unit: '', answer: 0, near: 0 },
          },
        ],
      },
    ];
    const answer = { kind: 'number', place: 3 } as const;
    const after: Work[] = [
      { kind: 'lesson', answers: [{ id: 'how-wide', edition: 1, answer, seconds: 1 }] },
    ];
    expect(newInteractions([], after, [{ kind: 'lesson', questions }])).toEqual([
      {
        ...{ id: 'step-1_how-wide', type: 'numeric', response: '-0.7' },
        ...{ result: 'neutral', latency: '0000:00:01' },
      },
    ]);
  });
});

test.each([
  [0, '0000:00:00'],
  [59.9, '0000:00:59'],
  [3661, '0001:01:01'],
  [125 * 3600, '0125:00:00'],
  [1e9, '9999:59:59'],
  [-1, '0000:00:00'],
])('%d seconds are %s', (seconds, written) => {
  expect(timespan(seconds)).toBe(written);
});

describe('what comes by message', () => {
  const report = {
    ...{ tailkeeper: 1, type: 'keep', work: '[]', suspend: null, isShortened: false },
    ...{ isStep: true, done: 1, steps: 2, interactions: [] },
  };

  test('is taken where it is a message', () => {
    expect(readPageMessage({ tailkeeper: 1, type: 'hello' })?.type).toBe('hello');
    expect(readPageMessage(report)).toEqual(report);
    const welcome = { tailkeeper: 1, type: 'welcome', work: '', suspend: 'a', isKeeping: true };
    expect(readWelcome(welcome)).toEqual(welcome);
  });

  test.each([
    null,
    'hello',
    [],
    { type: 'hello' },
    { ...report, done: 3 },
    { ...report, suspend: 7 },
    { ...report, suspend: 'x'.repeat(500_000) },
    { ...report, interactions: [{ id: 'a' }] },
  ])('is not taken where it is none: %#', (data) => {
    expect(readPageMessage(data)).toBeNull();
    expect(readWelcome(data)).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readPageMessage(data);
        readWelcome(data);
      }),
    );
  });
});
