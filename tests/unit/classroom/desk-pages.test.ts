import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPupil, readWorks, writeWorks } from '../../../src/classroom/desk/codec.ts';
import { asksIn, readCourse } from '../../../src/classroom/desk/course.ts';
import { canKeepOn, NameShelf } from '../../../src/classroom/desk/name-shelf.ts';
import { minutesOf, nextOf, outlineOf } from '../../../src/classroom/desk/outline.ts';
import { CODES, newPupil, tidied } from '../../../src/classroom/desk/pupil-code.ts';
import { bytesIn, fitting, kept } from '../../../src/classroom/desk/reflection.ts';
import { boardOf, deskOf, moveRuns } from '../../../src/classroom/desk/runs.ts';
import { Seat } from '../../../src/classroom/desk/seat.ts';
import { Stopwatch } from '../../../src/classroom/desk/stopwatch.ts';
import {
  countsWords,
  missingWords,
  stateWords,
  workWords,
} from '../../../src/classroom/desk/words.ts';
import { type DeskWork, newWork, withAnswer } from '../../../src/classroom/desk/work.ts';
import type { Questions } from '../../../src/classroom/questions.ts';
import { readQuestions } from '../../../src/classroom/read-questions.ts';
import type { Known, Run } from '../../../src/classroom/submission.ts';
import { type LeftRun, RunStore } from '../../../src/progress/runs.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { keptQuestions } from '../../support/questions.ts';
import { MemoryShelf } from '../progress/shelf.ts';

describe('a pupil’s code', () => {
  test('is two words that can be handed in, and there are enough of them for a school', () => {
    expect(CODES).toBeGreaterThan(9000);
    const drawn = Array.from({ length: 2000 }, () => newPupil([]));
    for (const code of drawn) {
      expect(code).toMatch(/^[a-z]+-[a-z]+$/);
      expect(isPupil(code)).toBe(true);
    }
    expect(new Set(drawn).size).toBeGreaterThan(1500);
  });

  test.each([
    ['  Wren Heath ', 'wren-heath'],
    ['Zoë', 'zoe'],
    ['7b--Ann', '7b-ann'],
    ['-a-', 'a'],
    ['李', ''],
    ['abcdefghijklmnopqrstuvw xyz', 'abcdefghijklmnopqrstuvw'],
  ])('%j is meant as %j', (typed, meant) => {
    expect(tidied(typed)).toBe(meant);
  });

  test('is one that pupils can go by, or nothing, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = tidied(typed);
        expect(code === '' || isPupil(code)).toBe(true);
      }),
    );
  });
});

describe('a reflection', () => {
  test('is cut where no more can be handed in, between two signs', () => {
    expect(fitting('a'.repeat(300))).toHaveLength(280);
    // Four bytes each: 70 of them are 280.
    expect(fitting('🐍'.repeat(100))).toBe('🐍'.repeat(70));
    expect(bytesIn('é🐍')).toBe(6);
  });

  test('always comes back from the shelf as it was put there', () => {
    const work = newWork('1.abc', 'wren-heath', ['lesson']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const written = { ...work, reflection: kept(typed) };
        expect(readWorks(writeWorks([written]))).toEqual([written]);
      }),
    );
  });
});

describe('a shelf in the name of a window', () => {
  test('keeps what is put there for the next page, and goes with the last of it', () => {
    const window = { name: '' };
    const shelf = new NameShelf(window);
    shelf.setItem('a', 'one');
    shelf.setItem('b', 'two');
    expect(new NameShelf(window).getItem('a')).toBe('one');
    shelf.removeItem('a');
    expect(shelf.getItem('a')).toBeNull();
    shelf.removeItem('b');
    expect(window.name).toBe('');
  });

  test('leaves names alone that others gave', () => {
    const window = { name: 'the frame of the school' };
    const shelf = new NameShelf(window);
    expect(shelf.getItem('a')).toBeNull();
    expect(() => shelf.setItem('a', 'one')).toThrow();
    expect(canKeepOn(shelf)).toBe(false);
    expect(window.name).toBe('the frame of the school');
  });

  test('never throws when it is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const found = new NameShelf({ name: `tailkeeper:${text}` }).getItem('a');
        expect(found === null || typeof found === 'string').toBe(true);
      }),
    );
  });

  test('is asked for where nothing else keeps anything', () => {
    const blocked = new MemoryShelf();
    blocked.isOff = true;
    expect([null, blocked, new MemoryShelf()].map(canKeepOn)).toEqual([false, false, true]);
  });
});

test('a seat is taken until it is left, and never by a name that is no code', () => {
  const shelf = new MemoryShelf();
  const place = { assignment: '1.abc', pupil: 'wren-heath' };
  new Seat(shelf, '/').take(place);
  expect(new Seat(shelf, '/').taken).toEqual(place);
  expect(new Seat(shelf, '/other/').taken).toBeNull();
  for (const [key] of shelf.items) shelf.setItem(key, '{"assignment":"1.abc","pupil":"Ann Lee"}');
  expect(new Seat(shelf, '/').taken).toBeNull();
  new Seat(shelf, '/').leave();
  expect(shelf.items.size).toBe(0);
});

test('a watch counts what passes while it goes, once', () => {
  let time = 0;
  const watch = new Stopwatch(() => time);
  time = 2000;
  watch.pause();
  time = 9000;
  watch.goOn();
  time = 10_500;
  expect(watch.lap()).toBe(3.5);
  expect(watch.lap()).toBe(0);
  time = 11_000;
  expect(watch.lap()).toBe(0.5);
});

describe('runs that are not over', () => {
  const run = (board: string): LeftRun => {
    return { board, seed: 's', moves: '0', isFirstTry: true, hasSteppedBack: false, by: 'w' };
  };
  const boardsIn = (store: RunStore, names: readonly string[]) =>
    names.filter((name) => store.of(name).length > 0);

  test('go with the pupil whose they are, and with nobody else', () => {
    const shelf = new MemoryShelf();
    const store = new RunStore(shelf, '/');
    const names = [
      boardOf(7, 'wren-heath', 2),
      boardOf(7, 'wren', 2),
      boardOf(8, 'wren-heath', 2),
      'challenge first-watch',
    ];
    for (const name of names) store.put(run(name));
    moveRuns(shelf, '/', deskOf(7, 'wren-heath'), deskOf(7, 'tern-moss'));
    expect(boardsIn(store, [...names, boardOf(7, 'tern-moss', 2)])).toEqual([
      ...names.slice(1),
      boardOf(7, 'tern-moss', 2),
    ]);
    moveRuns(shelf, '/', deskOf(7, 'tern-moss'), null);
    expect(boardsIn(store, [...names, boardOf(7, 'tern-moss', 2)])).toEqual(names.slice(1));
  });

  test('are left as they are where nothing can be read', () => {
    const shelf = new MemoryShelf();
    shelf.isOff = true;
    expect(() => moveRuns(shelf, '/', deskOf(7, 'wren'), null)).not.toThrow();
  });
});

describe('the steps of an assignment', () => {
  const ASKED = { question: 'Why?', options: ['a', 'b'], right: 1, tags: ['x', null] };
  const check = (id: string) => ({ id, editions: [{ ask: 'check' as const, ...ASKED }] });
  const questions: Questions = {
    tails: { letter: 'a', questions: [check('old'), check('why'), check('how')] },
  };
  const course = {
    lessons: { tails: { title: 'The tails', minutes: 15, asks: ['why', 'how'] } },
    challenges: {},
  };
  const challenge = FIRST_WATCH;
  const known: Known[] = [
    { kind: 'lesson', questions: questions['tails']?.questions ?? [] },
    { kind: 'challenge', challenge },
  ];
  const steps = [
    { kind: 'lesson', letter: 'a' },
    { kind: 'made', challenge },
  ] as const;
  const fresh = newWork('1.abc', 'wren-heath', ['lesson', 'challenge']);
  const answered = (work: DeskWork, id: string, isSolved: boolean) =>
    withAnswer(work, 0, {
      id,
      edition: 1,
      answer: { kind: 'tries', wrong: isSolved ? [] : [0], isSolved },
      seconds: 3,
    });
  const outline = (work: DeskWork, of = course) => outlineOf({ steps }, known, questions, of, work);
  const run = (won: boolean, spent: number, moves: number): Run => ({
    moves: Array.from({ length: moves }, () => ({ real: 0 })),
    claim: { won, livesLeft: 0, spent, digest: 0 },
  });

  test('are not begun at first, and the first of them is next', () => {
    const items = outline(fresh);
    expect(items.map(({ title }) => title)).toEqual(['The tails', challenge.title]);
    expect(items.map(stateWords)).toEqual(['Not begun.', 'Not played to its end yet.']);
    expect(nextOf(items)?.number).toBe(1);
    expect(missingWords(items, false)).toBe(
      'Steps 1 and 2 are not done yet. Your sentence is missing. You can hand in what there is, and again later.',
    );
  });

  test('are done when what is asked today is answered rightly', () => {
    const tried = answered(answered(fresh, 'why', true), 'how', false);
    expect(outline(tried).map(stateWords)[0]).toBe('1 of 2 questions answered.');
    const solved = answered(tried, 'how', true);
    const items = outline(solved);
    expect(items.map(stateWords)[0]).toBe('Done: 2 questions answered.');
    expect(nextOf(items)?.number).toBe(2);
    expect(missingWords(items, true)).toMatch(/^Step 2 is not done yet\. You can/);
    // Without the list of lessons every question that was ever asked is waited for.
    expect(outline(solved, readCourse(null) as typeof course)[0]?.isDone).toBe(false);
  });

  test('say what came of the runs', () => {
    const played = (first: Run, best: Run | null): DeskWork => ({
      ...fresh,
      steps: fresh.steps.map((step) => (step.kind === 'lesson' ? step : { ...step, first, best })),
    });
    expect(outline(played(run(false, 0, 7), null)).map(stateWords)[1]).toBe(
      'Done: your first run was lost in generation 7.',
    );
    expect(outline(played(run(false, 0, 7), run(true, 1200, 9))).map(stateWords)[1]).toBe(
      'Done: your first run was lost in generation 7. Your best was won with 1,200 spent.',
    );
  });

  test('take as long as there is to decide', () => {
    expect([2, 12, 40].map((generations) => minutesOf({ generations }))).toEqual([3, 6, 20]);
  });

  test('are spoken of only where there are some', () => {
    expect(countsWords({ counts: 'first', steps: [{ kind: 'lesson', letter: 'a' }] })).toBe('');
    expect(workWords('wren-heath', 1, 1)).toBe('wren-heath: 1 of 1 step done');
  });
});

describe('lists that are fetched', () => {
  test('are read as the site has them', () => {
    const kept = keptQuestions();
    expect(readQuestions(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    const facts = { title: 'T', minutes: 5, asks: ['why'] };
    const ideas = { edition: 1, wrong: { policy: 'neglect' }, right: { policy: 'steady' } };
    const course = { lessons: { a: facts }, challenges: { b: ideas } };
    expect(readCourse(course)).toEqual(course);
  });

  test.each([
    ['no list', []],
    [
      'two lessons of one letter',
      { a: { letter: 'a', questions: [] }, b: { letter: 'a', questions: [] } },
    ],
    [
      'a question without editions',
      { a: { letter: 'a', questions: [{ id: 'why', editions: [] }] } },
    ],
    ['a letter that is none', { a: { letter: 'A', questions: [] } }],
  ])('are none where there is %s', (_, data) => {
    expect(readQuestions(data)).toBeNull();
  });

  test('lose of the course what cannot be read', () => {
    const spoilt = { lessons: { a: { title: 'T' } }, challenges: { b: { edition: 1, wrong: {} } } };
    expect(readCourse(spoilt)).toEqual({ lessons: {}, challenges: {} });
  });

  test('never make anything throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        readCourse(data);
        expect(readQuestions(data) === null || typeof data === 'object').toBe(true);
      }),
    );
  });

  test('find the questions in the text of a lesson', () => {
    const body =
      '<Predict\n  id="one"\n  question="<b>?" />\n<Board id="no" />\n<Check edition={2} id="two" />';
    expect(asksIn(body)).toEqual(['one', 'two']);
  });
});
