import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseProps } from '../../../src/lesson/props.ts';

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
