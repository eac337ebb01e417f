import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '../../../src/game/play.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { LONGEST_LINK, makeLink } from '../../../src/link/link.ts';
import { checkRun, parseLink } from '../../../src/link/parse.ts';
import links from '../../fixtures/links.json' with { type: 'json' };
import { anyChallenge, FIRST_WATCH, isMixture, sized } from '../../support/challenges.ts';
import { reason } from '../../support/sentences.ts';
import { anyRun } from './runs.ts';

const linkOf = (...fields: unknown[]) => `1.${encodeBase64Url(JSON.stringify(fields))}`;
const FIELDS = ['g', 'First watch', 200, 14, 0.95, 560, 0.3, 3, 'willow-adder', '000'] as const;

test('a challenge survives the way through a link, unchanged', () => {
  fc.assert(
    fc.property(anyChallenge, (challenge) => {
      const link = makeLink({ challenge, moves: null });
      if (!link.ok) throw new Error(link.error.code);
      expect(parseLink(link.value)).toEqual({ ok: true, value: { challenge, moves: null } });
      expect(parseLink(`#${link.value}`).ok).toBe(true);
      expect(link.value).toMatch(/^1\.[\w-]+$/);
    }),
  );
});

test('so does a challenge without tools with a run to beat, or it is too long for a link', () => {
  let [fitting, drawn] = [0, 0];
  fc.assert(
    fc.property(anyChallenge, fc.constantFrom(...Object.values(POLICIES)), (any, policy) => {
      const challenge = sized({ ...any, tools: [], budget: Math.min(any.budget, 60) }, 60);
      const played = playByPolicy(challenge, policy).turns.map(({ move }) => move);
      // Where nothing is collected, a link forgets the place.
      const moves = played.map((move) => (move.real === 0 ? { real: 0 } : move));
      const link = makeLink({ challenge, moves: played });
      drawn += 1;
      if (!link.ok) {
        expect(link.error.code).toBe('length');
        return;
      }
      fitting += 1;
      expect(link.value.length).toBeLessThanOrEqual(LONGEST_LINK);
      expect(parseLink(link.value)).toEqual({ ok: true, value: { challenge, moves } });
    }),
    { numRuns: 50 },
  );
  // Only long runs with texts of the widest letters do not fit.
  expect(fitting).toBeGreaterThan(0.95 * drawn);
});

test('so do moves with tools and places, or they are too long for a link', () => {
  let fitting = 0;
  fc.assert(
    fc.property(anyRun, (run) => {
      const link = makeLink(run);
      if (!link.ok) {
        expect(link.error.code).toBe('length');
        return;
      }
      fitting += 1;
      expect(link.value.length).toBeLessThanOrEqual(LONGEST_LINK);
      expect(parseLink(link.value)).toEqual({ ok: true, value: run });
    }),
    { numRuns: 1000 },
  );
  expect(fitting).toBeGreaterThan(700);
});

test('how a move is written does not matter: tools and places that are not used are left out', () => {
  fc.assert(
    fc.property(anyRun, ({ challenge, moves }) => {
      const wordy = moves.map((move) => ({
        ...(move.real === 0 && isMixture(challenge) && challenge.prices.length > 0
          ? { from: { mode: 0, isWeighted: true } }
          : {}),
        tools: challenge.tools.map(() => 0),
        ...move,
      }));
      expect(makeLink({ challenge, moves: wordy })).toEqual(makeLink({ challenge, moves }));
    }),
    { numRuns: 300 },
  );
});

test('a title that makes the link too long is refused when the link is made', () => {
  const challenge = { ...FIRST_WATCH, title: '尾'.repeat(60), seed: '尾'.repeat(32) };
  const link = makeLink({ challenge, moves: null });
  expect(link).toMatchObject({ ok: false, error: { code: 'length' } });
});

test.each(links)('decodes for ever: $says', ({ link, challenge, moves }) => {
  expect(parseLink(link)).toEqual({
    ok: true,
    value: { challenge: { tools: [], ...challenge }, moves },
  });
});

test.each([
  ['nothing', '', 'empty'],
  ['only a hash', '#', 'empty'],
  ['a word', 'hello', 'encoding'],
  ['a later version', '2.WyJnIl0', 'version'],
  ['no version', '.WyJnIl0', 'encoding'],
  ['characters outside base64url', '1.WyJnIl0=', 'encoding'],
  ['bytes that are not UTF-8', '1._w', 'encoding'],
  ['stray bits at the end', '1.WyJnIl1', 'encoding'],
  ['no JSON', `1.${encodeBase64Url('alert(1)')}`, 'encoding'],
  ['an object', `1.${encodeBase64Url('{"model":"gaussian"}')}`, 'shape'],
  ['too few fields', linkOf('g', 'x'), 'shape'],
  ['too many fields', linkOf(...FIELDS, '', 1), 'shape'],
  ['another model', linkOf('q', ...FIELDS.slice(1)), 'shape'],
  ['locks that are not bits', linkOf(...FIELDS.slice(0, 9), '0x0'), 'shape'],
  ['more locks than there are controls', linkOf(...FIELDS.slice(0, 9), '00000'), 'shape'],
  ['moves that are numbers', linkOf(...FIELDS, [40]), 'shape'],
  ['half a move', linkOf(...FIELDS, '14x'), 'shape'],
  ['a training set that is too large', linkOf('g', 'x', 1e9, ...FIELDS.slice(3)), 'range'],
  ['a budget of null', linkOf(...FIELDS.slice(0, 5), null, ...FIELDS.slice(6)), 'range'],
  ['more spent than the budget', linkOf(...FIELDS, '5k'.repeat(14)), 'run'],
  ['more moves than generations', linkOf(...FIELDS, '00'.repeat(15)), 'run'],
  ['9,000 characters', `1.${'A'.repeat(9000)}`, 'length'],
])('refuses %s', (_, link, code) => {
  const parsed = parseLink(link);
  expect(parsed).toMatchObject({ ok: false, error: { code } });
  expect(!parsed.ok && reason(parsed.error)).toMatch(/^[A-Z].*\.$/);
});

test.each([
  ['a run that stops early', '1414', /stops before/],
  ['moves after the end', '00'.repeat(14), /^Its run is not legal\. This run is over\.$/],
])('a replay finds %s', (_, run, detail) => {
  const parsed = parseLink(linkOf(...FIELDS, run));
  if (!parsed.ok || parsed.value.moves === null) throw new Error('the link was refused');
  const { challenge, moves } = parsed.value;
  const refusal = checkRun(replay(challenge, moves));
  expect(refusal).toMatchObject({ code: 'run' });
  expect(refusal && reason(refusal)).toMatch(detail);
});

test('a run that decides its challenge is fine', () => {
  const moves = playByPolicy(FIRST_WATCH, POLICIES.neglect).turns.map(({ move }) => move);
  expect(checkRun(replay(FIRST_WATCH, moves))).toBeNull();
});
