import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPupil, MOST_WORKS, readWorks, writeWorks } from '../../../src/classroom/desk/codec.ts';
import { DeskStore } from '../../../src/classroom/desk/store.ts';
import {
  type DeskWork,
  isBegun,
  isBetterRun,
  newWork,
  withAnswer,
  withRun,
  withSeconds,
} from '../../../src/classroom/desk/work.ts';
import type { Answer, Run } from '../../../src/classroom/submission.ts';
import { MemoryShelf } from '../progress/shelf.ts';

const FRESH = newWork('1.abc', 'wren-heath', ['lesson', 'challenge']);
const tried = (isSolved: boolean, ...wrong: readonly number[]): Answer => ({
  kind: 'tries',
  wrong,
  isSolved,
});
const answered = (answer: Answer, edition = 1) => ({ id: 'why', edition, answer, seconds: 9 });
const run = (won: boolean, spent: number, moves = 3, livesLeft = 1): Run => ({
  moves: Array.from({ length: moves }, () => ({ real: 1 })),
  claim: { won, livesLeft, spent, digest: 7 },
});

describe('what a pupil does', () => {
  test('of a check the tries add up until it is right, and then it stays', () => {
    const answers = [tried(false, 2), tried(false, 0, 2), tried(true, 1), tried(false, 1)];
    const work = answers.reduce((all, each) => withAnswer(all, 0, answered(each)), FRESH);
    expect(work.steps[0]).toEqual({ kind: 'lesson', answers: [answered(tried(true, 2, 0, 1))] });
  });

  test('of a prediction the first guess stays', () => {
    const guesses = [3, 5].map((place) => answered({ kind: 'number', place }));
    const work = guesses.reduce((all, each) => withAnswer(all, 0, each), FRESH);
    expect(work.steps[0]).toEqual({ kind: 'lesson', answers: [guesses[0]] });
  });

  test('of a question with a new edition only the new answer counts', () => {
    const [old, now] = [answered(tried(true)), answered(tried(true, 1), 2)];
    const work = [old, now].reduce((all, each) => withAnswer(all, 0, each), FRESH);
    expect(work.steps[0]).toEqual({ kind: 'lesson', answers: [now] });
  });

  test('of a challenge the first run stays, and the best beside it', () => {
    const runs = [run(false, 9, 3), run(false, 9, 2), run(true, 50), run(true, 60), run(true, 40)];
    const work = runs.reduce((all, each) => withRun(all, 1, 4, each), FRESH);
    expect(work.steps[1]).toEqual({
      ...{ kind: 'challenge', luck: 4, seconds: 0 },
      ...{ first: runs[0], best: runs[4] },
    });
    expect(isBetterRun(run(true, 5, 3, 2), run(true, 5, 3, 1))).toBe(true);
  });

  test('never changes a step of another kind, or one that is not there', () => {
    for (const place of [1, 7])
      expect(withAnswer(FRESH, place, answered(tried(true)))).toEqual(FRESH);
    for (const place of [0, 7]) {
      expect(withRun(FRESH, place, 0, run(true, 1))).toEqual(FRESH);
      expect(withSeconds(FRESH, place, 5)).toEqual(FRESH);
    }
    expect(FRESH.steps.map(isBegun)).toEqual([false, false]);
  });
});

describe('works on a shelf', () => {
  test('are kept with every change, the latest first, and by pupil', () => {
    const shelf = new MemoryShelf();
    const other = { ...FRESH, pupil: 'tern-moss' };
    const store = new DeskStore(shelf, '/');
    store.update(FRESH, (work) => withSeconds(work, 1, 5));
    store.update(other, (work) => ({ ...work, reflection: 'It was luck.' }));
    new DeskStore(shelf, '/').update(FRESH, (work) => withSeconds(work, 1, 5));
    const again = new DeskStore(shelf, '/');
    expect(again.works.map(({ pupil }) => pupil)).toEqual(['wren-heath', 'tern-moss']);
    expect(again.of(FRESH)?.steps[1]).toMatchObject({ seconds: 10 });
    again.leave(FRESH);
    expect(new DeskStore(shelf, '/').works.map(({ pupil }) => pupil)).toEqual(['tern-moss']);
    again.leave(other);
    expect(shelf.items.size).toBe(0);
  });

  test('are held where nothing can be kept, and say so', () => {
    const shelf = new MemoryShelf();
    const store = new DeskStore(shelf, '/');
    expect(store.isKept).toBe(true);
    shelf.isOff = true;
    store.update(FRESH, (work) => withSeconds(work, 1, 5));
    expect(store.isKept).toBe(false);
    expect(store.of(FRESH)?.steps[1]).toMatchObject({ seconds: 5 });
    shelf.isOff = false;
    store.update(FRESH, (work) => withSeconds(work, 1, 5));
    expect(store.isKept).toBe(true);
    expect(new DeskStore(shelf, '/').of(FRESH)?.steps[1]).toMatchObject({ seconds: 10 });
    expect(new DeskStore(null, '/').isKept).toBe(false);
  });

  test('are as many as there is room for', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ ...FRESH, pupil: `p-${i}` }));
    expect(readWorks(writeWorks(many)).map(({ pupil }) => pupil)).toEqual(
      many.slice(0, MOST_WORKS).map(({ pupil }) => pupil),
    );
  });

  test('are read as they were written, and nothing else is', () => {
    const work = withRun(
      withAnswer(FRESH, 0, answered({ kind: 'curve', heights: [50, 0, 100] })),
      1,
      3,
      { ...run(true, 4), moves: [{ real: 3, from: { mode: 2, isWeighted: true }, tools: [0, 2] }] },
    );
    expect(readWorks(writeWorks([work]))).toEqual([work]);
    const spoilt = (change: Partial<Record<keyof DeskWork, unknown>>) =>
      readWorks(JSON.stringify([{ ...work, ...change }]));
    expect(spoilt({ pupil: 'Ann Lee' })).toEqual([]);
    expect(spoilt({ assignment: '<b>' })).toEqual([]);
    expect(spoilt({ reflection: 'a\u0007' })).toEqual([]);
    expect(spoilt({ steps: [{ kind: 'lesson', answers: [{}] }] })).toEqual([]);
    expect(spoilt({ steps: [{ kind: 'challenge', luck: 64 }] })).toEqual([]);
  });

  test('never make any text at all throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const work of readWorks(text)) expect(isPupil(work.pupil)).toBe(true);
      }),
    );
  });
});

test.each([
  ['wren-heath', true],
  ['a1', true],
  ['', false],
  ['-a', false],
  ['a--b', false],
  ['Wren', false],
  ['a b', false],
  ['a'.repeat(25), false],
])('%j is a code that a pupil can go by: %s', (text, expected) => {
  expect(isPupil(text)).toBe(expected);
});
