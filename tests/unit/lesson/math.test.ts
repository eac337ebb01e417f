import { expect, test } from 'vitest';
import { mathOf } from '../../../src/lesson/math.ts';

test('a formula becomes MathML that keeps its parts', () => {
  const mathml = mathOf('\\frac{2r}{2r+1}', false);
  expect(mathml).toMatch(/^<math><mfrac>/);
  expect(mathml.replaceAll(/<[^>]+>/g, ' ').match(/\S+/g)).toEqual(['2', 'r', '2', 'r', '+', '1']);
});

test('nothing that the Content-Security-Policy would stop comes out', () => {
  for (const tex of ['\\bar x', '\\hat\\mu', '\\left(1-\\tfrac1n\\right)^t', '\\sum_{i}^{n} x_i']) {
    expect(mathOf(tex, true)).not.toContain(' style=');
  }
});

test.each([
  ['what is not LaTeX', '\\frac{1}{', /\\frac\{1\}\{ is not LaTeX/],
  ['a command that does not exist', '\\fraction12', /\\fraction12 is not LaTeX/],
  ['a colour', '\\color{red}x', /needs an inline style/],
])('%s is refused with the formula in the sentence', (_, tex, sentence) => {
  expect(() => mathOf(tex, false)).toThrow(sentence);
});
