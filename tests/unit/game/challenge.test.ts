import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge, parseSeed } from '../../../src/game/challenge.ts';
import { anyChallenge, FIRST_WATCH } from '../../support/challenges.ts';

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
  ['model', 'mixture', 'The model must be "gaussian".'],
  ['locked', ['door'], 'Locks are real, seed, back.'],
  ['locked', ['seed', 'seed'], 'Each control is locked only once.'],
])('says what is wrong when %s is %j', (field, value, sentence) => {
  expect(parseChallenge({ ...FIRST_WATCH, [field]: value })).toEqual({
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
  ['is not a text', 7],
])('refuses a seed that %s', (_, seed) => {
  const sentence =
    'The seed must be 1 to 32 characters of plain text without blanks at either end.';
  expect(parseSeed(seed)).toEqual({ ok: false, error: sentence });
  expect(parseChallenge({ ...FIRST_WATCH, seed })).toEqual({ ok: false, error: [sentence] });
});

test('refuses a challenge with a setting too many, or one missing', () => {
  const { seed: _seed, ...without } = FIRST_WATCH;
  expect(parseChallenge({ ...FIRST_WATCH, cheat: true }).ok).toBe(false);
  expect(parseChallenge(without).ok).toBe(false);
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
