import { describe, expect, test } from 'vitest';
import {
  curveAsked,
  numberAsked,
  optionFor,
  optionNamed,
} from '../../../src/lesson/predict/asked.ts';
import {
  curveOf,
  judgeChoice,
  judgeCurve,
  judgeNumber,
} from '../../../src/lesson/predict/guess.ts';

describe('a choice', () => {
  test('the right one', () => {
    expect(judgeChoice('It narrows', 'It narrows', true)).toEqual({
      sentence: 'You said: It narrows. That is what happens.',
      drawn: null,
    });
  });

  test('another one', () => {
    expect(judgeChoice('It widens', 'It narrows', true).sentence).toBe(
      'You said: It widens. Most likely: It narrows.',
    );
  });

  test('where no chance is in it', () => {
    const sentence = (guess: string) => judgeChoice(guess, 'The second', false).sentence;
    expect(sentence('The second')).toBe('You said: The second. So it is.');
    expect(sentence('The first')).toBe('You said: The first. It is: The second.');
  });
});

describe('a number', () => {
  const asked = { answer: 16.4, near: 2, digits: 0, unit: 'of 20 snakes' };

  test.each([
    [16, 'You said 16 of 20 snakes. It is 16. You were close.'],
    [18, 'You said 18 of 20 snakes. It is 16. You were close.'],
    [19, 'You said 19 of 20 snakes. It is 16.'],
    // Judged by what is shown: 14 is 2 from 16, though 2.4 from 16.4.
    [14, 'You said 14 of 20 snakes. It is 16. You were close.'],
    [13, 'You said 13 of 20 snakes. It is 16.'],
    [0, 'You said 0 of 20 snakes. It is 16.'],
  ])('%d', (guess, sentence) => {
    expect(judgeNumber(guess, asked).sentence).toBe(sentence);
  });

  test('just as far off as allowed is near enough', () => {
    const even = { ...asked, answer: 16 };
    expect(judgeNumber(18, even).sentence).toMatch(/You were close\.$/);
    expect(judgeNumber(14, even).sentence).toMatch(/You were close\.$/);
    expect(judgeNumber(13, even).sentence).toMatch(/It is 16\.$/);
  });

  test('is drawn where the reader put it, with as many digits as the slider has', () => {
    const verdict = judgeNumber(0.9, { answer: 0.8954, near: 0, digits: 2, unit: 'of it' });
    expect(verdict).toEqual({
      sentence: 'You said 0.90 of it. It is 0.90. You were close.',
      drawn: { value: 0.9, label: 'Your guess: 0.90 of it' },
    });
  });
});

describe('a curve', () => {
  const asked = { at: [10, 20, 40], start: 1, answers: [0.8, 0.65, 0.4] };

  test.each([
    [
      [0.8, 0.65, 0.4],
      'After 40 generations you had 40%. It is 40%. Your curve was close all the way.',
    ],
    [
      [0.71, 0.74, 0.49],
      'After 40 generations you had 49%. It is 40%. Your curve was close all the way.',
    ],
    // Right at the end and wrong on the way is not close all the way.
    [[0.8, 0.3, 0.4], 'After 40 generations you had 40%. It is 40%.'],
    [[0.69, 0.65, 0.4], 'After 40 generations you had 40%. It is 40%.'],
    [[0.8, 0.65, 1.2], 'After 40 generations you had 120%. It is 40%.'],
  ])('%j', (guess, sentence) => {
    expect(judgeCurve(guess, asked).sentence).toBe(sentence);
  });

  test('is drawn as the reader had it', () => {
    const { drawn } = judgeCurve([0.5, 0.5, 0.5], asked);
    expect(drawn).toEqual({ curve: curveOf([0.5, 0.5, 0.5], asked), label: 'Your guess' });
  });

  /** Each corner weighs by its hat: 1 at its own generation, 0 at its neighbours' and beyond. */
  function byHats(corners: readonly (readonly [number, number])[], t: number): number {
    const hats = corners.map(([place, height], i) => {
      const [before = Number.NaN] = corners[i - 1] ?? [];
      const [after = Number.NaN] = corners[i + 1] ?? [];
      if (t === place) return height;
      if (t > before && t < place) return (height * (t - before)) / (place - before);
      if (t > place && t < after) return (height * (after - t)) / (after - place);
      return 0;
    });
    return hats.reduce((sum, each) => sum + each, 0);
  }

  test.each([
    { at: [10, 20, 40], start: 1, guess: [0.8, 0.65, 0.4] },
    { at: [1, 2, 3], start: 1, guess: [2, 0, 1] },
    { at: [7, 8, 30, 31], start: 0.5, guess: [0, 1.5, 0.1, 0.1] },
    { at: [5], start: 2, guess: [0] },
  ])('runs straight between the handles: $at', ({ at, start, guess }) => {
    const curve = curveOf(guess, { at, start });
    const corners = [[0, start], ...at.map((t, i) => [t, guess[i] ?? 0])] as [number, number][];
    expect(curve).toHaveLength((at.at(-1) ?? 0) + 1);
    for (const [t, value] of curve.entries()) expect(value).toBeCloseTo(byHats(corners, t), 12);
  });

  test('a handle that was not set stays at the start', () => {
    expect(curveOf([0.5], { at: [2, 4], start: 1 })).toEqual([1, 0.75, 0.5, 0.75, 1]);
  });
});

/** 0.98 ** t. */
const variance = { of: 'average variance', n: 50 };

describe('what happens', () => {
  const options = ['little', 'half', 'most'];

  test.each([
    // 0.98 ** 30 = 0.545.
    [[0.2, 0.5], 'most'],
    [[0.2, 0.6], 'half'],
    [[0.6, 0.7], 'little'],
  ])('with the borders %j it is %s', (splits, option) => {
    expect(optionFor(options, splits, { ...variance, at: 30 })).toBe(option);
  });

  test('a number on the border belongs to the option above it', () => {
    expect(optionFor(['less', 'more'], [1], { ...variance, at: 0 })).toBe('more');
  });

  test.each([[[]], [[0.5]], [[0.1, 0.2, 0.3]]])('borders %j are too few or too many', (splits) => {
    expect(() => optionFor(options, splits, variance)).toThrow(
      '3 options need 2 "splits", the borders between them',
    );
  });

  test.each([
    [1, 0],
    [5, 0],
    [0.5, 1],
    [0.05, 2],
  ])('a slider with steps of %d shows %i digits', (step, digits) => {
    const slider = { from: 0, to: 10, step, unit: 'of it' };
    const asked = numberAsked(slider, 0.1, { ...variance, at: 30 });
    expect(asked).toMatchObject({ digits, near: 0.1, unit: 'of it' });
    expect(asked.answer).toBeCloseTo(0.98 ** 30, 12);
  });

  test('a curve is asked at each of its generations', () => {
    const { answers, ...rest } = curveAsked({ at: [10, 30], start: 1, most: 1.5 }, variance);
    expect(rest).toEqual({ at: [10, 30], start: 1 });
    expect(answers.map((each) => each.toFixed(9))).toEqual(
      [0.98 ** 10, 0.98 ** 30].map((each) => each.toFixed(9)),
    );
  });

  test('borders that do not rise are a mistake', () => {
    expect(() => optionFor(options, [0.6, 0.2], { ...variance, at: 30 })).toThrow(
      'prop "splits" must rise; it is 0.6, 0.2',
    );
  });

  test.each([
    [{ from: 10, to: 0, step: 1 }, /"number" must go up/],
    [{ from: 0, to: 10, step: 0 }, /"number" must go up/],
    [{ from: 0, to: 10, step: 20 }, /"number" must go up/],
    // 0.98 ** 30 = 0.545.
    [{ from: 1, to: 10, step: 1 }, /the answer, 0\.54\d*, is not between "from", 1, and "to", 10/],
    [{ from: 0, to: 0.5, step: 0.1 }, /is not between "from", 0, and "to", 0\.5/],
  ])('the slider %j is a mistake', (scale, sentence) => {
    const slider = { ...scale, unit: 'of it' };
    expect(() => numberAsked(slider, 0.1, { ...variance, at: 30 })).toThrow(sentence);
  });

  test.each([
    [{ at: [30, 10], start: 1, most: 1.5 }, 'the generations "at" must rise; they are 30, 10'],
    [{ at: [10, 10], start: 1, most: 1.5 }, 'the generations "at" must rise; they are 10, 10'],
    [{ at: [10, 30], start: 1, most: 0.9 }, '"most" must be at least 1, where the answers go'],
  ])('the pad %j is a mistake', (curve, sentence) => {
    expect(() => curveAsked(curve, variance)).toThrow(sentence);
  });

  test('an answer that an author gives is one of the options', () => {
    expect(optionNamed(options, 'half')).toBe('half');
    expect(() => optionNamed(options, 'hlaf')).toThrow(
      'prop "answer" must be one of the options; it is "hlaf" (did you mean "half"?)',
    );
  });
});
