import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  isPupil,
  MOST_WORKS,
  readWorks,
  wholeWorks,
  writeWorks,
} from '../../../src/classroom/desk/codec.ts';
import { DeskStore } from '../../../src/classroom/desk/store.ts';
import {
  type DeskWork,
  isBegun,
  isBetterRun,
  mergeWorks,
  newWork,
  withAnswer,
  withReflection,
  withRun,
  withSeconds,
} from '../../../src/classroom/desk/work.ts';
import type { Answer, Run } from '../../../src/classroom/submission.ts';
import { MemoryShelf, storageEvent } from '../progress/shelf.ts';
import { twoWindows } from '../progress/windows.ts';

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

describe('what two windows have of the same work', () => {
  const both = (one: DeskWork, other: DeskWork) => mergeWorks(one, other);

  test('is every answer, each as in the window that is further', () => {
    const [here, there] = [
      withAnswer(FRESH, 0, answered(tried(false, 2))),
      withAnswer(withAnswer(FRESH, 0, answered(tried(true, 0))), 0, {
        ...answered(tried(true)),
        id: 'how',
      }),
    ];
    const answers = [answered(tried(true, 2, 0)), { ...answered(tried(true)), id: 'how' }];
    expect(both(here, there).steps[0]).toEqual({ kind: 'lesson', answers });
  });

  test('is the first run of the one, and the best of all', () => {
    const [here, there] = [run(false, 9, 3), run(true, 50)].map((each) =>
      withRun(FRESH, 1, 4, each),
    );
    if (here === undefined || there === undefined) throw new Error('no works');
    expect(both(here, there).steps[1]).toMatchObject({
      first: run(false, 9, 3),
      best: run(true, 50),
    });
    expect(both(FRESH, there).steps[1]).toMatchObject({
      luck: 4,
      first: run(true, 50),
      best: null,
    });
    expect(both(here, FRESH)).toEqual(here);
  });

  test('is the sentence that was changed more often, and the longer time', () => {
    const here = withSeconds(withReflection(FRESH, 'It'), 1, 9);
    const there = withReflection(withReflection(FRESH, 'It'), '');
    expect(both(here, there)).toMatchObject({
      reflection: '',
      edits: 2,
      steps: [{}, { seconds: 9 }],
    });
    expect(both(here, withReflection(FRESH, 'No'))).toMatchObject({ reflection: 'It' });
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

  test('are told to the other window, which writes what it alone knew', () => {
    const shelf = new MemoryShelf();
    const events = new EventTarget();
    const key = 'tailkeeper.desk/';
    const [here, there] = [new DeskStore(shelf, '/', events), new DeskStore(shelf, '/')];
    const news = vi.fn();
    here.hearNews(news);
    here.update(FRESH, (work) => withReflection(work, 'It was luck.'));
    // The other one did not see that yet.
    shelf.items.clear();
    there.update(FRESH, (work) => withSeconds(work, 1, 5));
    events.dispatchEvent(storageEvent(key));
    const merged = { ...withSeconds(FRESH, 1, 5), reflection: 'It was luck.', edits: 1 };
    expect(new DeskStore(shelf, '/').of(FRESH)).toEqual(merged);
    expect(news.mock.calls).toEqual([[merged]]);
  });

  test('of two windows that write at the same moment end with what was done in both', () => {
    const someAct = fc.constantFrom('first', 'second', 'deliver' as const);
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
        const { windows, deliver } = twoWindows(
          (shelf, events) => new DeskStore(shelf, '/', events),
        );
        const [first, second] = windows;
        first.store.update(FRESH, (work) => work);
        while (deliver());
        const done = acts.flatMap((act, i) => {
          const { store } = act === 'first' ? first : second;
          const given = { ...answered(tried(false, i % 8)), id: `question-${i}` };
          if (act === 'deliver') deliver();
          else store.update(FRESH, (work) => withReflection(withAnswer(work, 0, given), `${i}`));
          return act === 'deliver' ? [] : [given.id];
        });
        for (let rounds = 0; deliver(); rounds++) expect(rounds).toBeLessThan(1000);
        for (const { items, store } of windows) {
          const [step] = store.of(FRESH)?.steps ?? [];
          const answers = step?.kind === 'lesson' ? step.answers.map(({ id }) => id) : [];
          expect(answers.toSorted()).toEqual(done.toSorted());
          expect(items.get('tailkeeper.desk/')).toBe(first.items.get('tailkeeper.desk/'));
        }
      }),
    );
  });

  test('stay away when another window has taken them away', () => {
    const shelf = new MemoryShelf();
    const events = new EventTarget();
    const store = new DeskStore(shelf, '/', events);
    const news = vi.fn();
    store.hearNews(news);
    store.update(FRESH, (work) => withSeconds(work, 1, 5));
    new DeskStore(shelf, '/').leave(FRESH);
    events.dispatchEvent(storageEvent('tailkeeper.desk/'));
    expect(news.mock.calls).toEqual([[null]]);
    expect(shelf.items.size).toBe(0);
  });

  test('are known to their page when the storage was cleared', () => {
    const shelf = new MemoryShelf();
    const store = new DeskStore(shelf, '/');
    store.update(FRESH, (work) => withReflection(work, 'It was luck.'));
    shelf.items.clear();
    store.update(FRESH, (work) => withSeconds(work, 1, 5));
    expect(new DeskStore(shelf, '/').of(FRESH)).toMatchObject({ reflection: 'It was luck.' });
  });

  test('of a newer version are left alone, and what is damaged in part is set aside', () => {
    const shelf = new MemoryShelf();
    const key = 'tailkeeper.desk/';
    const newer = '{"version":2}';
    shelf.items.set(key, newer);
    const store = new DeskStore(shelf, '/');
    store.update(FRESH, (work) => withSeconds(work, 1, 5));
    expect([store.trouble, [...shelf.items]]).toEqual(['newer', [[key, newer]]]);
    expect(store.of(FRESH)?.steps[1]).toMatchObject({ seconds: 5 });
    const text = JSON.stringify([FRESH, { ...FRESH, pupil: 'Ann Lee' }]);
    shelf.items.set(key, text);
    expect(new DeskStore(shelf, '/').works).toEqual([FRESH]);
    expect(shelf.items.get(`${key}.unreadable`)).toBe(text);
  });

  test('are written no longer than they can be read', () => {
    const moves = Array.from({ length: 40 }, () => ({ real: 1000, tools: [0, 2, 3, 4] }));
    const long = { ...run(true, 4), moves };
    const steps = Array.from({ length: 20 }, () => ({
      ...{ kind: 'challenge' as const, luck: 0, seconds: 0 },
      ...{ first: long, best: long },
    }));
    const many = Array.from({ length: 40 }, (_, i) => ({ ...FRESH, steps, pupil: `p-${i}` }));
    const read = wholeWorks(writeWorks(many));
    expect(read?.length).toBeGreaterThan(3);
    expect(read?.[0]).toEqual(many[0]);
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
