import * as v from 'valibot';
import { expect, test } from 'vitest';
import { located, parseProps } from '../../../src/lesson/props.ts';

const Schema = v.strictObject({ source: v.string(), level: v.optional(v.picklist([1, 2, 3])) });
const parse = (props: unknown) => parseProps('Cite', '/lessons/x/', Schema, props);

test('right props come back as they are', () => {
  expect(parse({ source: 'a', level: 2 })).toEqual({ source: 'a', level: 2 });
});

test.each([
  ['a misspelled prop', { sorce: 'a' }, 'sorce'],
  ['a missing prop', {}, 'source'],
  ['a prop of the wrong kind', { source: 7 }, 'source'],
  ['a value that is not allowed', { source: 'a', level: 9 }, 'level'],
])('%s stops the build and says where', (_, props, name) => {
  expect(() => parse(props)).toThrow(/^<Cite> on \/lessons\/x\/: /);
  expect(() => parse(props)).toThrow(`"${name}"`);
});

test.each([
  [{ source: 'a', grade: 1 }, 'there is no prop "grade". It takes source, level.'],
  [{ sorce: 'a' }, 'there is no prop "sorce" (did you mean "source"?). It takes source, level.'],
  [{}, 'prop "source" is missing. It takes source, level.'],
  [{ source: 7 }, 'prop "source": Invalid type: Expected string but received 7'],
])('of %j it says what to do', (props, sentence) => {
  expect(() => parse(props)).toThrow(sentence);
});

test('a component without props says so', () => {
  const bare = () => parseProps('Limits', '/lessons/x/', v.strictObject({}), { title: 'a' });
  expect(bare).toThrow('<Limits> on /lessons/x/: there is no prop "title". It takes no props.');
});

test('a prop deep in another is named with its way', () => {
  const Deep = v.strictObject({ options: v.array(v.strictObject({ text: v.string() })) });
  const given = { options: [{ text: 'a' }, { txet: 'b', text: 'c' }] };
  expect(() => parseProps('Check', '/', Deep, given)).toThrow(
    /^<Check> on \/: there is no prop "options\.1\.txet"$/,
  );
});

test('what a component makes of its props comes back, or says where it could not', () => {
  expect(located('Maths', '/lessons/x/', () => 7)).toBe(7);
  const fails = () => {
    throw new Error('the formula is not LaTeX');
  };
  expect(() => located('Maths', '/lessons/x/', fails)).toThrow(
    /^<Maths> on \/lessons\/x\/: the formula is not LaTeX$/,
  );
});
