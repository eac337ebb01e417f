import { expect, test } from 'vitest';
import { numberField, stepped } from '../../../src/kit/number-field.ts';

const lambda = { min: 0.5, max: 1.2, decimals: 3, step: 0.001 };
const lives = { min: 1, max: 9, decimals: 0, step: 1 };

test.each([
  ['1', 1, 1.001],
  ['0,9', -1, 0.899],
  ['1.2', 1, 1.2],
  ['0.5', -1, 0.5],
  ['7', -1, 1.2],
  ['', 1, 0.5],
  ['some', 1, null],
  ['1,000', 1, null],
])('from “%s” an arrow key (%d) leads to %d', (text, direction, next) => {
  expect(stepped(text, lambda, direction)).toBe(next);
});

test('whole numbers stay whole', () => {
  expect(stepped('3', lives, 1)).toBe(4);
  expect(stepped('9', lives, 1)).toBe(9);
  expect(stepped('', lives, -1)).toBe(1);
});

test('phones get digits, but for numbers that may be negative', () => {
  expect(numberField(lives, '3')).toMatchObject({ type: 'text', inputmode: 'numeric', value: '3' });
  expect(numberField(lambda).inputmode).toBe('decimal');
  expect(numberField({ ...lambda, min: -9 }).inputmode).toBe('text');
});
