import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultText } from '../../../src/board/words/en/results.ts';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { playByPolicy } from '../../../src/game/policies.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const tails = (...worst: readonly number[]) => worst.map((value) => [1, value]);
const won = { won: true, livesLeft: 2, spent: 240, fidelity: tails(0.9, 0.3, 0.2, 0.5) };
const lost = { won: false, livesLeft: 0, spent: 0, fidelity: tails(0.2) };
// 1.25 × 200 = 250.
const BAR = { spend: 200, isWon: true };
const LINES = [0.25, 0.25];
const ADDRESS = 'https://example.org/play/link/#1.abc';

test('a win, line by line', () => {
  expect(resultText('First watch', won, LINES, 200, BAR, ADDRESS, '')).toBe(
    [
      'Tailkeeper: First watch',
      'Won in 4 generations, 1 life lost. ★★☆',
      'Spent 240, par 200.',
      '●◐○●',
      ADDRESS,
    ].join('\n'),
  );
});

test('what a run can claim stands beside what it spent', () => {
  const text = resultText('First watch', won, LINES, 200, BAR, ADDRESS, 'With steps back.');
  expect(text.split('\n')[2]).toBe('Spent 240, par 200. With steps back.');
});

test('a loss, without a par, a bar and an address', () => {
  expect(resultText('Short', lost, LINES, null, null, '', '')).toBe(
    ['Tailkeeper: Short', 'Lost after 1 generation, 1 life lost.', 'Spent 0.', '○'].join('\n'),
  );
});

test.each([
  [0, '○'],
  [0.2499, '○'],
  [0.25, '◐'],
  [0.3749, '◐'],
  [0.375, '●'],
  [1, '●'],
])('with a line of 25%% a generation at %d has the sign %s', (fidelity, sign) => {
  const text = resultText('x', { ...won, fidelity: tails(fidelity) }, LINES, 200, BAR, '', '');
  expect(text.split('\n')[3]).toBe(sign);
});

test('every generation has a sign, and the signs say how many lives were lost', () => {
  const worst = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(worst, (values) => {
      const text = resultText(
        'x',
        { ...lost, fidelity: tails(...values) },
        [0.3, 0.3],
        null,
        BAR,
        '',
        '',
      );
      const [, head = '', , signs = ''] = text.split('\n');
      expect(signs).toMatch(/^[○◐●]+$/);
      expect(signs).toHaveLength(values.length);
      const lives = [...signs].filter((sign) => sign === '○').length;
      expect(head).toContain(`, ${lives} ${lives === 1 ? 'life' : 'lives'} lost.`);
    }),
  );
});

test('no move is given away: its numbers are generations, lives, what was spent, and par', () => {
  const amounts = [37, 0, 41, 0, 53, 0, 61, 0, 67, 71, 0, 73, 0, 0];
  const position = playByPolicy({ ...FIRST_WATCH, line: 0 }, ({ turns }) => ({
    real: amounts[turns.length] ?? 0,
  }));
  const outcome = outcomeOf(position);
  if (outcome === null) throw new Error('the run is not over');
  const text = resultText('First watch', outcome, [0.3, 0.3], 299, BAR, '', '');
  const livesLost = position.turns.filter(({ fidelity }) => fidelity < 0.3).length;
  expect((text.match(/\d+/g) ?? []).map(Number)).toEqual([14, livesLost, 403, 299]);
  expect(text).not.toMatch(/[<>&]/);
});
