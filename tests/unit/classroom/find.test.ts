import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/classroom/collect.ts';
import { findCodes } from '../../../src/classroom/find.ts';
import { watchful } from '../../../src/game/policies.ts';
import { codeBy, KNOWN, NUMBER, runOf, WATCH } from '../../support/class.ts';

const GOOD = runOf(WATCH, watchful(0.6, 3));

const statesIn = (text: string) =>
  collect(text, NUMBER, KNOWN).rows.map(({ state }) =>
    state.kind === 'refused' ? state.error : state.kind,
  );

describe('a label', () => {
  const [one, other] = [codeBy('ann', {}), codeBy('bo', {})];

  test('is what stands beside a code, and never another code', () => {
    const labels = (text: string) => findCodes(text).map(({ label }) => label);
    expect(labels(`Ann ${one} Bo ${other}`)).toEqual(['Ann Bo', 'Bo']);
    expect(labels(`Ann ${one.slice(0, 9)} ${one.slice(9)} thanks`)).toEqual(['Ann thanks']);
  });

  test('is looked for nearby only, however long a line is', () => {
    const rows = Array.from({ length: 200 }, () => `${'x'.repeat(2000)} ${one}`);
    expect(findCodes(rows.join(' ')).every(({ label }) => label.length <= 60)).toBe(true);
  });
});

describe('what is found', () => {
  const whole = codeBy('ann', { watch: GOOD });
  const body = whole.slice('TK1.'.length);

  test('is also a code whose beginning was cut off', () => {
    expect(statesIn(`Ann: ${body.slice(2)}`)).toEqual(['shape']);
    expect(findCodes(`Ann: ${body.slice(2)}`)).toEqual([{ code: body.slice(2), label: 'Ann' }]);
    expect(statesIn(`Bo: ${whole}\nAnn: ${body}`)).toEqual(['read', 'shape']);
    const cut = whole.slice(0, 24);
    expect(statesIn(`Bo ${cut}\nAnn ${body}`)).toEqual(['short', 'shape']);
  });

  test('is one code where lines were broken, also when one letter is wrong', () => {
    const wrong = whole.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    const lines = (wrong.match(/.{1,40}/g) ?? []).join('\n> ');
    expect(findCodes(`> ${lines}`)).toHaveLength(1);
  });

  test('is a head in any case, and none in the end of a body', () => {
    expect(statesIn(whole.replace('TK', 'Tk'))).toEqual(['read']);
    expect(statesIn(whole.toLowerCase())).toEqual(['damaged']);
    expect(findCodes('TK1.abcdefghTK7.abcdef').map(({ code }) => code)).toEqual([
      'TK1.abcdefghTK7.abcdef',
    ]);
    expect(statesIn(whole + whole)).toEqual(['read']);
  });

  test('is no address, and no number of a mail', () => {
    const link = `https://school.example/teach/desk/#1.${body}`;
    const id = '<CAF1bQ2xYz3AbCdEfGhIjKlMnOp.A1b2C3@mail.school.example>';
    expect(findCodes(`${link} ${id} AbCdEfGhIjKlMnOpQrStUvWx12.example.org`)).toEqual([]);
  });
});
