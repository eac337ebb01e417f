import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf, CODE_PATTERN } from '../../../src/classroom/assign/addresses.ts';
import { type Course, durationOf, factsOf } from '../../../src/classroom/assign/course.ts';
import {
  type Draft,
  emptyDraft,
  isSameStep,
  mistakesIn,
  readDraft,
  writeDraft,
} from '../../../src/classroom/assign/draft.ts';
import { careFor, stepOfLink } from '../../../src/classroom/assign/made.ts';
import { ROOM, roomOf } from '../../../src/classroom/assign/room.ts';
import { startsFrom, startWith } from '../../../src/classroom/assign/starts.ts';
import { words } from '../../../src/classroom/assign/words/say.ts';
import {
  encodeAssignment,
  LOCKS,
  LONGEST_ASSIGNMENT,
  parseAssignment,
  type Step,
} from '../../../src/classroom/assignment.ts';
import { writeCode } from '../../../src/classroom/code.ts';
import { makeLink } from '../../../src/link/link.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { readChallenges } from '../../support/lucks.ts';
import { COUNT_NOT_PERCENT } from '../worker/maps.ts';

const COURSE: Course = {
  lessons: [
    { letter: 'a', title: 'The snake', minutes: 10, seconds: 0 },
    { letter: 'b', title: 'The tails', minutes: 12, seconds: 0 },
  ],
  challenges: [
    { id: 'first-watch', edition: 2, title: 'First watch', minutes: 7, seconds: 0 },
    { id: 'pay-the-toll', edition: 1, title: 'Pay the toll', minutes: 6, seconds: 9.3 },
  ],
};
const LESSON: Step = { kind: 'lesson', letter: 'a' };
const WATCH: Step = { kind: 'site', id: 'first-watch', edition: 2 };
const ALBUM: Step = { kind: 'site', id: 'pay-the-toll', edition: 1 };
const MADE: Step = { kind: 'made', challenge: FIRST_WATCH };
const GOOD: Draft = { ...emptyDraft('heath'), title: 'Tails', steps: [LESSON, WATCH, MADE] };

describe('the length of a link', () => {
  test.each([
    [1, 'projector'],
    [200, 'projector'],
    [201, 'paper'],
    [500, 'paper'],
    [501, 'link'],
  ] as const)('of %d characters is good for a %s', (length, room) => {
    expect(roomOf(length)).toBe(room);
  });

  test('stays below what is most, with an address as long as most before it', () => {
    const address =
      'https://a-school-with-a-long-name.example.org/departments/computing/teach/desk/#';
    expect(address.length + LONGEST_ASSIGNMENT).toBeLessThanOrEqual(ROOM.most);
  });
});

describe('the pattern for a form', () => {
  const pattern = new RegExp(CODE_PATTERN);

  test('takes every code, with blanks around it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1n << 4000n }), (number) => {
        expect(pattern.test(writeCode(number))).toBe(true);
        expect(pattern.test(` ${writeCode(number)}\n`)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    '',
    'wren-heath',
    'TK1.abc',
    'TK1.abc.12345',
    'TK1.abc.1234567',
    'My code: TK1.abc.123456',
    'TK1.a_c.123456',
  ])('refuses %j', (text) => {
    expect(pattern.test(text)).toBe(false);
  });

  test('asks for nothing that the forms of Google do not know', () => {
    // RE2 counts to 1,000, and has neither look-around nor references.
    const counts = [...CODE_PATTERN.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, ...all]) => all);
    for (const count of counts) expect(Number(count ?? 0)).toBeLessThanOrEqual(1000);
    expect(CODE_PATTERN).not.toMatch(/\(\?|\\[1-9]/);
  });
});

describe('addresses', () => {
  const text = '1.WyJUYWlscyJd';

  test('carry the assignment behind the #, below the base of the site', () => {
    const { desk, results, classroom } = addressesOf(text, 'https://school.example/some/base/');
    expect(desk).toBe(`https://school.example/some/base/teach/desk/#${text}`);
    expect(results).toBe(`https://school.example/some/base/teach/results/#${text}`);
    expect(new URL(classroom).host).toBe('classroom.google.com');
    expect(new URL(classroom).searchParams.get('url')).toBe(desk);
  });
});

describe('a draft', () => {
  test('is an assignment when nothing is wrong with it', () => {
    expect(mistakesIn(GOOD, COURSE)).toEqual([]);
    const encoded = encodeAssignment(GOOD);
    expect(encoded.ok && parseAssignment(encoded.value)).toEqual({ ok: true, value: GOOD });
  });

  test.each<[Partial<Draft>, string]>([
    [{ title: '' }, 'Give the assignment a title.'],
    [{ title: 'a'.repeat(61) }, 'The title has more than 60 characters.'],
    [{ title: 'a\u200Bb' }, 'The title has signs that cannot be shown; write it anew.'],
    [{ due: 'a'.repeat(61) }, 'The due date has more than 60 characters.'],
    [{ prompt: 'a'.repeat(141) }, 'The question at the end has more than 140 characters.'],
    [{ seed: '' }, 'Write a seed, or draw a new one.'],
    [{ seed: 'a'.repeat(33) }, 'The seed has more than 32 characters.'],
    [{ steps: [] }, 'Add a lesson or a challenge.'],
    [
      { steps: new Array<Step>(21).fill(LESSON) },
      'An assignment has at most 20 steps: remove some.',
    ],
    [
      { steps: [{ kind: 'lesson', letter: 'zz' }] },
      'Remove the steps that this site does not have.',
    ],
  ])('says what is wrong: %o', (change, sentence) => {
    expect(mistakesIn({ ...GOOD, ...change }, COURSE).map(words.mistake)).toEqual([sentence]);
  });

  test('comes back as it was kept, however unfinished', () => {
    for (const draft of [GOOD, emptyDraft('x'), { ...GOOD, title: 'a'.repeat(80), locks: LOCKS }])
      expect(readDraft(writeDraft(draft))).toEqual(draft);
  });

  test('is refused where it is none, without a throw', () => {
    for (const text of ['', 'null', '[]', '{}', '{"luck":"same","counts":"both","locks":1}'])
      expect(readDraft(text)).toBeNull();
    fc.assert(
      fc.property(fc.json(), (text) => {
        readDraft(text);
      }),
    );
  });

  test('has no step twice, in whatever edition', () => {
    expect(isSameStep(WATCH, { ...WATCH, edition: 1 })).toBe(true);
    expect(isSameStep(MADE, { kind: 'made', challenge: { ...FIRST_WATCH } })).toBe(true);
    expect(isSameStep(MADE, { kind: 'made', challenge: { ...FIRST_WATCH, lives: 2 } })).toBe(false);
    expect(isSameStep(LESSON, { kind: 'lesson', letter: 'b' })).toBe(false);
    expect(isSameStep(LESSON, WATCH)).toBe(false);
  });
});

describe('how long it takes', () => {
  test('is what the lessons take, and the challenges', () => {
    // Fourteen generations at half a minute each are seven minutes.
    const duration = durationOf([LESSON, WATCH, MADE], COURSE);
    expect(duration).toEqual({ reading: 10, playing: 14, slow: [] });
    expect(words.time(duration)).toBe(
      'Takes 10 minutes of lessons and about 14 minutes to play each challenge once.',
    );
    expect(words.slow(duration)).toBe('');
    expect(words.time(durationOf([], COURSE))).toBe('');
  });

  test('names what takes long to be checked', () => {
    const sentence = words.slow(durationOf([WATCH, ALBUM], COURSE));
    expect(sentence).toContain('Of “Pay the toll” a run takes up to about 10 seconds');
  });

  test('what the site does not have is not known', () => {
    expect(factsOf({ kind: 'site', id: 'none', edition: 1 }, COURSE)).toBeNull();
    expect(factsOf(MADE, COURSE)?.title).toBe('First watch');
  });
});

describe('a link that is pasted', () => {
  const linkOf = (moves: { real: number }[] | null) => {
    const link = makeLink({ challenge: { ...FIRST_WATCH, title: 'Mine' }, moves });
    if (!link.ok) throw new Error(link.error.code);
    return `https://school.example/play/link/#${link.value}`;
  };

  test.each([
    ['without a run', null],
    ['with a run, which is dropped', new Array(8).fill({ real: 0 })],
  ])('is a step: %s', async (_, moves) => {
    expect(await stepOfLink(linkOf(moves), COURSE)).toEqual({
      ok: true,
      value: { kind: 'made', challenge: { ...FIRST_WATCH, title: 'Mine' } },
    });
  });

  test.each([
    ['', 'Paste the link of a challenge first.'],
    ['https://school.example/lessons/', 'This link cannot be opened.'],
    [linkOf(null).slice(0, -9), 'This link cannot be opened.'],
  ])('is refused with a sentence: %s', async (text, sentence) => {
    const step = await stepOfLink(text, COURSE);
    expect(step.ok ? '' : step.error).toContain(sentence);
  });
});

test('what is promised of own lucks is what can be kept', async () => {
  const album = readChallenges().find(({ id }) => id === 'keep-the-album')?.challenge;
  if (album === undefined) throw new Error('the album has no challenge');
  expect(await careFor(FIRST_WATCH)).toBe('tried');
  expect(await careFor(COUNT_NOT_PERCENT)).toBe('untried');
  expect(await careFor(album)).toBe('pooled');
  expect(await careFor({ ...album, budget: album.budget + 1 })).toBe('untried');
});

describe('a start', () => {
  const known = [{ id: 'snake', letter: 'a', title: 'The snake', minutes: 10, seconds: 0 }];
  const places = ['/lessons/snake/', '/play/first-watch/'];
  const named = { title: 'Fairness', places, prompt: 'Who?' };
  const starts = startsFrom([named], known, COURSE.challenges);

  test('has the steps that it names', () => {
    const told = { title: 'Fairness', name: '', prompt: 'Who?' };
    expect(starts).toEqual([{ ...told, steps: [LESSON, WATCH], reading: 10, playing: 7 }]);
    expect(() => startsFrom([{ ...named, places: ['/lessons/snail/'] }], known, [])).toThrow(
      '"snail"',
    );
  });

  test('leaves a title and a question that somebody thought of', () => {
    const [start] = starts;
    if (start === undefined) throw new Error('there is no start');
    const begun = startWith(start, emptyDraft('x'), starts);
    expect(begun).toMatchObject({ title: 'Fairness', prompt: 'Who?' });
    expect(startWith(start, { ...GOOD, title: 'Mine', prompt: 'Why?' }, starts)).toEqual({
      ...GOOD,
      title: 'Mine',
      prompt: 'Why?',
      steps: [LESSON, WATCH],
    });
  });
});
