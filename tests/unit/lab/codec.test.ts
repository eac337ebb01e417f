import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeState, encodeState } from '../../../src/lab/codec.ts';
import { SETTINGS } from '../../../src/lab/settings.ts';
import { DEFAULT_STATE } from '../../../src/lab/state.ts';
import { anyState, labWith } from './states.ts';

test('an untouched lab is a version and nothing else', () => {
  expect(encodeState(DEFAULT_STATE)).toBe('v=1');
});

test('any state comes back from its address', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const decoded = decodeState(`#${encodeState(state)}`);
      expect(decoded.problems).toEqual([]);
      expect(decoded.state).toEqual(state);
    }),
    { numRuns: 300 },
  );
});

test('an address can be read and written by a person', () => {
  const state = labWith({
    model: 'mixture',
    seed: 'marl crane',
    'b.real': '0, 0, 40',
    'b.tail-weight': 'on',
    'map.x': 'spread',
  });
  const address = 'v=1&model=mixture&seed=marl%20crane&b.real=0,0,40&b.tail-weight=on&map.x=spread';
  expect(encodeState(state)).toBe(address);
  expect(decodeState(`#${address}`)).toEqual({ state, problems: [] });
});

test('with every setting changed an address is not too long to be read', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(decodeState(encodeState(state)).state).toEqual(state);
    }),
  );
  const longest = labWith({
    seed: '🐍'.repeat(16),
    ...Object.fromEntries(
      ['a', 'b', 'c'].map((letter) => [`${letter}.real`, new Array(100).fill('10000').join(',')]),
    ),
  });
  expect(encodeState(longest).length).toBeLessThan(4000);
});

/** Addresses that somebody may have shared: these never change. */
describe('what an address meant, it means for ever', () => {
  test.each([
    ['v=1', {}],
    ['v=1&shown=3&generations=120&runs=400&method=samples', { shown: '3', generations: '120' }],
    ['v=1&model=mixture&world=ring8&a.n=400&a.real-data=fixed&a.real=20', { world: 'ring8' }],
    ['v=1&a.tail-weight=on&a.tail-weight-by=2&a.tail-cut=1.5&a.tail-window=truth', {}],
    ['v=1&b.detector=on&b.true-positive=0.8&b.false-positive=0.1&b.refill=on', {}],
    ['v=1&c.real-weight=share&c.real-share=0.6&c.divisor=n-1&c.spread=0.95', {}],
    ['v=1&map.x=n&map.x-from=10&map.x-to=500&map.y=generations&map.steps=32', {}],
  ])('%s', (address, expected) => {
    const { state, problems } = decodeState(address);
    expect(problems).toEqual([]);
    for (const [key, text] of Object.entries(expected)) {
      expect(SETTINGS.find((each) => each.key === key)?.textIn(state)).toBe(text);
    }
    const given = Object.fromEntries(
      address
        .split('&')
        .slice(1)
        .map((pair) => pair.split('=')),
    );
    expect(state).toEqual(labWith(given));
  });
});

describe('what is wrong in an address gets a sentence, and its default', () => {
  test.each([
    ['v=2&a.n=50', 'The address has version 2, and this page reads version 1.'],
    ['a.n=50', 'The address does not begin with the version, v=1.'],
    [`v=1&seed=${'x'.repeat(7000)}`, 'The address is longer than 6000 characters.'],
    [
      'v=1&a.n=1',
      'Samples a generation collects, n of run A must be a whole number from 2 to 10,000, not “1”. It is left out.',
    ],
    [
      'v=1&model=llm',
      'Kind of model must be gaussian or mixture or pictures or language, not “llm”. It is left out.',
    ],
    ['v=1&a.nn=5', '“a.nn=5” is no setting. It is left out.'],
    ['v=1&seed=%E0%A4%A', 'Luck (seed) cannot be read. It is left out.'],
    ['v=1&generations', '“generations” is no setting. It is left out.'],
  ])('%.40s', (address, problem) => {
    expect(decodeState(address)).toEqual({ state: DEFAULT_STATE, problems: [problem] });
  });

  test('the rest of it counts', () => {
    const { state, problems } = decodeState('v=1&a.n=-3&b.n=50');
    expect(state).toEqual(labWith({ 'b.n': '50' }));
    expect(problems).toHaveLength(1);
  });

  test('many mistakes are not all told', () => {
    const { problems } = decodeState(`v=1${'&x=1'.repeat(9)}`);
    expect(problems).toHaveLength(5);
    expect(problems.at(-1)).toBe('And 5 more like these.');
  });
});

describe('an address is mended as people pass it on', () => {
  const LINK = 'v=1&model=mixture&seed=two%20words&a.real-data=fresh&a.real=20';
  const { state } = decodeState(LINK);
  test.each([
    ...['.', ',', ')', '>', '”', '"', '…', '_', '*', ').', '%E2%80%9D', '\n', '\u200b'],
    ...['&utm_source=chat&utm_medium=x', '&fbclid=IwAR0a', '&utm_source=chat).'],
  ])('with %j behind it', (behind) => {
    expect(decodeState(`#${LINK}${behind}`)).toEqual({ state, problems: [] });
  });

  test.each([
    ['%3D and %26', LINK.replaceAll('=', '%3D').replaceAll('&', '%26')],
    ['&amp;', LINK.replaceAll('&', '&amp;')],
    ['a line break', LINK.replace('fresh', 'fre\nsh')],
    ['a soft hyphen', LINK.replace('fresh', 'fre\u00adsh')],
    ['the same, escaped', LINK.replace('fresh', 'fre%C2%ADsh')],
  ])('with %s', (_, link) => {
    expect(decodeState(link)).toEqual({ state, problems: [] });
  });

  test('one that is right stays as it is', () => {
    const seed = { 'a.n': '50', seed: 'stop.' };
    expect(decodeState(encodeState(labWith(seed)))).toEqual({ state: labWith(seed), problems: [] });
  });
});

test('no text whatever breaks the reader', () => {
  const scraps = fc.constantFrom('v=1', '&', '=', 'a.n', 'map.x', '%', '5', 'seed', '\u0000', '🐍');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(scraps, fc.string())).map((parts) => `v=1&${parts.join('')}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { state, problems } = decodeState(text);
      expect(decodeState(encodeState(state)).state).toEqual(state);
      for (const problem of problems) expect(problem.length).toBeLessThan(400);
    }),
    { numRuns: 500 },
  );
});
