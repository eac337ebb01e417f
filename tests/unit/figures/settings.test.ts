import { describe, expect, test } from 'vitest';
import { checkFigure, orderOf } from '../../../src/figures/figure.ts';
import { parseGuess } from '../../../src/figures/guess.ts';
import { loopOf } from '../../../src/figures/loop.ts';
import { sliderOf, withSeed, withSlider } from '../../../src/figures/slider.ts';
import { figureAtBuild } from '../../../src/lesson/figure/at-build.ts';
import { faceFor, runsFigure, survivorsFigure, theoryFigure, valuesFor } from './figures.ts';

describe('settings that do not go together', () => {
  test.each([
    ['more real samples than there are samples', runsFigure({ real: 21 }), /"real".*20/],
    ['a generation that does not come', survivorsFigure({ at: 25 }), /"at".*24/],
    ['islands without a world', survivorsFigure({ of: 'islands' }), /"of".*islands/],
    [
      'a width of islands',
      survivorsFigure({ of: 'width', loop: { world: 'even4' } }),
      /"of".*width/,
    ],
    ['theory of islands', theoryFigure({ loop: { world: 'even4' } }), /"world"/],
    [
      'more runs than there is time for',
      survivorsFigure({ runs: 2000, loop: { generations: 400, world: 'even4' } }),
      /"runs".*at most/,
    ],
  ])('%s is said in a sentence', (_, settings, words) => {
    expect(() => checkFigure(settings, faceFor(settings))).toThrow(words);
  });

  test('the sentence names component and page', async () => {
    const built = figureAtBuild('Survivors', '/lessons/x/', survivorsFigure({ at: 25 }));
    await expect(built).rejects.toThrow(/^<Survivors> on \/lessons\/x\/: prop "at"/);
  });

  test('a loop without theory of a quantity is refused', async () => {
    const fed = theoryFigure({ loop: { real: 4 } });
    await expect(figureAtBuild('Theory', '/lessons/x/', fed)).rejects.toThrow(
      /^<Theory> on \/lessons\/x\/: prop "quantity": theory has no "width"/,
    );
  });

  test('what the simulation refuses is said there too', async () => {
    const settings = runsFigure({ real: 1, realData: 'fixed' });
    const built = figureAtBuild('Runs', '/lessons/x/', settings);
    await expect(built).rejects.toThrow(/^<Runs> on \/lessons\/x\/: .*2 samples/);
  });
});

test('small pictures are runs by raw samples, many runs go the quick way where there is one', () => {
  expect(orderOf(runsFigure()).method).toBe('samples');
  expect(orderOf(survivorsFigure()).method).toBe('sufficient-statistics');
  const subsampled = { synthetic: 'accumulate-subsample' } as const;
  expect(orderOf(survivorsFigure({ loop: subsampled })).method).toBe('samples');
});

describe('the kind of a loop', () => {
  const { model: _, ...loop } = survivorsFigure().loop;

  test.each([
    [{}, 'gaussian'],
    [{ divisor: 'n-1' }, 'gaussian'],
    [{ world: 'even4' }, 'mixture'],
  ])('%o is told by the settings that only it has', (own, model) => {
    expect(loopOf({ ...loop, ...own })).toEqual({ ...loop, ...own, model });
  });

  test('is one', () => {
    const both = { ...loop, divisor: 'n', world: 'even4' };
    expect(() => loopOf(both)).toThrow('prop "world" does not go with "divisor"');
  });
});

test('what was not measured is not drawn', () => {
  const values = valuesFor(runsFigure());
  expect(() => values.at(24, 'median')).toThrow(/"median" in generation 24 was not measured/);
  expect(() => values.at(25, 'mean')).toThrow(RangeError);
});

describe('the slider', () => {
  test('stands where the author put it, in order with the others', () => {
    for (const settings of [runsFigure({ n: 64 }), theoryFigure(), survivorsFigure({ at: 3 })]) {
      const { values, value } = sliderOf(settings);
      expect(values).toContain(value);
      expect(values).toEqual([...new Set(values)].toSorted((one, other) => one - other));
    }
  });

  test('leaves room for the real samples', () => {
    expect(Math.min(...sliderOf(runsFigure({ n: 100, real: 60 })).values)).toBe(100);
  });

  test('changes one thing, and the luck another', () => {
    const settings = runsFigure();
    expect(withSlider(settings, 50)).toEqual(runsFigure({ n: 50 }));
    expect(withSlider(survivorsFigure(), 5)).toEqual(survivorsFigure({ at: 5 }));
    expect(withSeed(settings, 'b')).toEqual(runsFigure({ seed: 'b' }));
  });
});

describe('a guess', () => {
  test.each([
    ['{"value": 7, "label": "Your guess: 7 of 20"}', { value: 7, label: 'Your guess: 7 of 20' }],
    ['{"curve": [1, 0.9], "label": "Your guess"}', { curve: [1, 0.9], label: 'Your guess' }],
  ])('%s is read', (text, guess) => {
    expect(parseGuess(text)).toEqual(guess);
  });

  test.each([
    undefined,
    '',
    'null',
    '7',
    '{"value": 7}',
    '{"label": "x"}',
    '{"value": "7", "label": "x"}',
    '{"value": 1e999, "label": "x"}',
    '{"curve": [], "label": "x"}',
    '{"curve": [1, null], "label": "x"}',
  ])('%s is none', (text) => {
    expect(parseGuess(text)).toBeNull();
  });
});
