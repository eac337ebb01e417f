import { describe, expect, test } from 'vitest';
import { SENSE } from '../../../src/faces/language/make.ts';
import type { Group } from '../../../src/faces/make-face.ts';
import { type Fields, isWithin } from '../../../src/faces/make-fields.ts';
import { WEB_RANGES } from '../../../src/faces/make-web.ts';
import { RANGES as OF_MAPS } from '../../../src/faces/mixture/make-islands.ts';
import { checkFields, summaryOf } from '../../../src/make/check.ts';
import { RANGES as COMMON, fieldsOf } from '../../../src/make/fields.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';

const RANGES = { ...COMMON, ...WEB_RANGES, ...OF_MAPS, sense: SENSE };
const bell = fieldsOf(FIRST_WATCH);
const map = fieldsOf(TARGETED);
const tool = (slot: number, name: string, set: string, price = '5'): Fields => ({
  [`tool-${slot}`]: name,
  [`tool-${slot}-set-0`]: set,
  [`tool-${slot}-price-0`]: price,
});

describe('what is wrong is said beside the group that it belongs to', () => {
  const cases: readonly (readonly [string, Fields, Group, readonly string[]])[] = [
    [
      'no title',
      { ...bell, title: '  ' },
      'title',
      ['The title must be 1 to 60 characters of plain text without blanks at either end.'],
    ],
    [
      'numbers',
      { ...bell, n: '9', generations: '4.5', lives: '' },
      'rules',
      [
        'Samples in a training set must be a whole number from 10 to 1000.',
        'Generations must be a whole number from 1 to 40.',
        'Lives must be a whole number from 1 to 9.',
      ],
    ],
    [
      'per cent',
      { ...bell, line: '30.25' },
      'rules',
      ['The line must be a number from 0% to 95% with at most one decimal.'],
    ],
    [
      'more real samples than fit',
      { ...bell, budget: '3000' },
      'rules',
      ['The budget of real samples is more than all training sets can hold.'],
    ],
    [
      'no seed',
      { ...bell, seed: '' },
      'luck',
      ['The seed must be 1 to 32 characters of plain text without blanks at either end.'],
    ],
    [
      'a bouncer alone',
      { ...bell, ...tool(0, 'bouncer', 'drop') },
      'tools',
      ['A bouncer needs a web to look at.'],
    ],
    [
      'a weight',
      { ...bell, ...tool(0, 'realWeight', '100') },
      'tools',
      ['The weight of real samples must be "best" or a number from 1% to 99%.'],
    ],
    [
      'tools on a map',
      { ...map, ...tool(0, 'archive', 'whole') },
      'tools',
      ['The archive, the weight of tails and the bouncer are for bell curves only.'],
    ],
    [
      'tools and prices',
      { ...map, ...tool(0, 'copies', '20') },
      'tools',
      ['Where islands have prices, samples cannot be copied or weighed as well.'],
    ],
    [
      'places of islands',
      { ...map, 'island-1-x': '9.5', 'island-2-deviation': 'wide' },
      'world',
      [
        'Oxholm: “East (x)” must be a number from -9 to 9 with at most three decimals.',
        'Tern Stack: “Size” must be a number from 0.2 to 1.5 with at most three decimals.',
      ],
    ],
    [
      'weights of islands',
      { ...map, 'island-0-weight': '50' },
      'world',
      ['The islands add up to 94% of the world: 6% is missing.'],
    ],
    [
      'prices',
      { ...map, 'island-0-price': '0' },
      'world',
      ['A price must be a whole number from 1 to 20.'],
    ],
  ];

  test.each(cases)('%s', (_, fields, group, sentences) => {
    const checked = checkFields(fields);
    expect(checked.challenge).toBeNull();
    expect([...checked.problems]).toEqual([[group, sentences]]);
  });
});

test('all that is wrong is said at once, and counted', () => {
  const checked = checkFields({ ...bell, title: '', n: '', ...tool(0, 'bouncer', 'drop') });
  expect([...checked.problems.keys()]).toEqual(['title', 'rules', 'tools']);
  expect(summaryOf(checked)).toMatch(
    /^3 things to mend\. The title .* Samples .* A bouncer .* Until then the preview and the link stay with the last challenge that worked\.$/,
  );
  expect(summaryOf(checkFields({ ...bell, title: '' }))).toMatch(/^One thing to mend\. /);
});

describe('the limits of the fields are those of the rules', () => {
  const NAMES: readonly (readonly [keyof typeof RANGES, string, Fields])[] = [
    ['n', 'n', { ...bell, budget: '0' }],
    ['generations', 'generations', { ...bell, budget: '0' }],
    ['spread', 'spread', bell],
    ['line', 'line', bell],
    ['lives', 'lives', bell],
    ['x', 'island-0-x', map],
    ['y', 'island-0-y', map],
    ['deviation', 'island-0-deviation', map],
    ['price', 'island-0-price', map],
    ['contamination', 'contamination', { ...bell, web: 'on' }],
    ['falsePositive', 'falsePositive', { ...bell, web: 'on' }],
    ['sense', 'sense', { ...bell, model: 'language' }],
    ['falsePositive', 'lines-falsePositive', { ...bell, model: 'language', 'lines-web': 'on' }],
    ['toolPrice', 'tool-0-price-0', { ...bell, ...tool(0, 'spread', '1') }],
  ];
  const budgetRoom = { ...bell, n: '1000', generations: '40' };
  const weights = { ...map, islands: '2', 'island-1-weight': '99.5' };

  test.each([...NAMES, ['budget', 'budget', budgetRoom] as const])('%s', (range, name, fields) => {
    const { min, max, step } = RANGES[range];
    const isLegal = (value: number) =>
      checkFields({ ...fields, [name]: String(Number(value.toFixed(4))) }).challenge !== null;
    expect([min, max, min + step, max - step].map(isLegal)).toEqual([true, true, true, true]);
    expect([min - step, max + step, min + step / 2].map(isLegal)).toEqual([false, false, false]);
  });

  test('weight', () => {
    const isLegal = (one: string, two: string) =>
      checkFields({ ...weights, 'island-0-weight': one, 'island-1-weight': two }).challenge !==
      null;
    expect(isLegal('0.5', '99.5')).toBe(true);
    expect(isLegal('0.4', '99.6')).toBe(false);
    expect(
      checkFields({ ...map, islands: '1', 'island-0-weight': '100' }).challenge,
    ).not.toBeNull();
  });

  test('a number that is none is outside', () => {
    expect(isWithin(RANGES.x, Number.NEGATIVE_INFINITY)).toBe(false);
  });
});
