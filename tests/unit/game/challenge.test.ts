import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSeed } from '../../../src/base/text.ts';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { anyChallenge, FIRST_WATCH } from '../../support/challenges.ts';
import { told } from '../../support/sentences.ts';

test('accepts every legal challenge as it is', () => {
  fc.assert(
    fc.property(anyChallenge, (challenge) => {
      expect(parseChallenge(challenge)).toEqual({ ok: true, value: challenge });
    }),
  );
});

test.each([
  ['n', 9, 'Samples in a training set must be a whole number from 10 to 1000.'],
  ['n', 200.5, 'Samples in a training set must be a whole number from 10 to 1000.'],
  ['n', '200', 'Samples in a training set must be a whole number from 10 to 1000.'],
  ['generations', 0, 'Generations must be a whole number from 1 to 40.'],
  ['generations', Number.NaN, 'Generations must be a whole number from 1 to 40.'],
  ['generations', Number.POSITIVE_INFINITY, 'Generations must be a whole number from 1 to 40.'],
  ['lives', 10, 'Lives must be a whole number from 1 to 9.'],
  ['budget', -1, 'The budget of real samples must be a whole number from 0 to 40000.'],
  ['budget', 2801, 'The budget of real samples is more than all training sets can hold.'],
  ['spread', 0.4999, 'Spread λ must be a number from 0.5 to 1.2 with at most three decimals.'],
  ['spread', 0.95001, 'Spread λ must be a number from 0.5 to 1.2 with at most three decimals.'],
  ['line', 0.951, 'The line must be a number from 0 to 0.95 with at most three decimals.'],
  ['line', null, 'The line must be a number from 0 to 0.95 with at most three decimals.'],
  ['model', 'tree', 'The model must be "gaussian" or "mixture" or "pictures" or "language".'],
  ['cheat', true, 'Such a challenge has no setting "cheat".'],
  ['locked', 'door', 'Locks must be a list.'],
  ['locked', ['door'], 'Locks are real, seed, back, forecast.'],
  ['locked', ['seed', 'seed'], 'Each control is locked only once.'],
])('says what is wrong when %s is %j', (field, value, sentence) => {
  expect(told(parseChallenge({ ...FIRST_WATCH, [field]: value }))).toEqual({
    ok: false,
    error: [sentence],
  });
});

test.each([
  ['is empty', ''],
  ['has a blank at an end', ' seed'],
  ['has a control character', 'se\u0007ed'],
  ['turns the direction of writing around', 'se\u202eed'],
  ['has half a surrogate pair', 'se\ud800'],
  ['is too long', 'x'.repeat(33)],
])('refuses a seed that %s', (_, seed) => {
  const sentence =
    'The seed must be 1 to 32 characters of plain text without blanks at either end.';
  expect(told(parseSeed(seed))).toEqual({ ok: false, error: sentence });
  expect(told(parseChallenge({ ...FIRST_WATCH, seed }))).toEqual({ ok: false, error: [sentence] });
});

test('refuses a seed that is not a text', () => {
  expect(parseChallenge({ ...FIRST_WATCH, seed: 7 }).ok).toBe(false);
});

test('names the settings that are missing', () => {
  const { seed: _seed, ...without } = FIRST_WATCH;
  const missing = (...names: string[]) => names.map((name) => `The setting "${name}" is missing.`);
  expect(told(parseChallenge(without))).toEqual({ ok: false, error: missing('seed') });
  expect(told(parseChallenge({ ...FIRST_WATCH, model: 'mixture' }))).toEqual({
    ok: false,
    error: missing('world', 'names', 'prices'),
  });
});

test('turns −0 into 0, so that a link gives back the same numbers', () => {
  const parsed = parseChallenge({ ...FIRST_WATCH, budget: -0, line: -0 });
  expect(parsed.ok && parsed.value).toEqual({ ...FIRST_WATCH, budget: 0, line: 0 });
});

test('never throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(parseChallenge(data).ok).toBe(false);
    }),
  );
});

const ISLANDS = [
  { weight: 0.9, x: -2, y: 0, deviation: 0.6 },
  { weight: 0.1, x: 2, y: 0.5, deviation: 0.5 },
];
const MAP = {
  ...FIRST_WATCH,
  model: 'mixture',
  world: ISLANDS,
  names: ['Here', 'There'],
  prices: [1, 4],
};

test('a map with islands of its own is a challenge', () => {
  expect(parseChallenge(MAP)).toEqual({ ok: true, value: MAP });
});

const WORLD =
  'The world must be even4, archipelago, overlap, ring8, needle, or 1 to 4 islands with a weight, a place and a deviation; their weights add up to 1.';

test.each([
  ['world', 'atlantis', WORLD],
  ['world', [], WORLD],
  ['world', [{ weight: 0.9, x: 0, y: 0, deviation: 1 }], WORLD],
  ['world', new Array(5).fill({ weight: 0.2, x: 0, y: 0, deviation: 1 }), WORLD],
  ['world', [{ weight: 1, x: 0, y: 0, deviation: 0 }], WORLD],
  ['world', [{ weight: 1, x: 0, y: 10, deviation: 1 }], WORLD],
  ['names', ['Here'], 'There must be one name for each island, or none at all.'],
  ['prices', [1, 2, 3], 'There must be one price for each island, or none at all.'],
  ['prices', [0, 2], 'A price must be a whole number from 1 to 20.'],
  [
    'names',
    ['Here', 'A name that is far too long'],
    "An island's name must be 1 to 16 characters of plain text without blanks at either end.",
  ],
])('says what is wrong with a map when %s is %j', (field, value, sentence) => {
  const parsed = told(parseChallenge({ ...MAP, [field]: value }));
  expect(!parsed.ok && parsed.error[0]).toBe(sentence);
});
