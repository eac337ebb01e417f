import { expect, test } from 'vitest';
import { encodeChallenge } from '../../../../src/link/fields.ts';
import { recordKey } from '../../../../src/progress/record-key.ts';
import editions from '../../../fixtures/editions.json' with { type: 'json' };
import { published } from '../../../support/editions.ts';

const kept: Readonly<Record<string, Readonly<Record<string, unknown>>>> = editions;

/** What an edition settles, as links hold it, which is for ever; a title may still be put better. */
const settled = ({ challenge }: (typeof published)[number]) =>
  encodeChallenge({ ...challenge, title: '' });

test.each(published)('$id, edition $edition, is as it was published', (each) => {
  expect(
    settled(each),
    `The settings or the luck of ${each.id} have changed: raise its edition, put what it was into content/archive, and add the new one to tests/fixtures/editions.json.`,
  ).toEqual(kept[each.id]?.[each.edition]);
});

test('nothing that was published is gone: older editions are in the archive', () => {
  const here = published.map(({ id, edition }) => `${id} ${edition}`);
  const wanted = Object.entries(kept).flatMap(([id, list]) =>
    Object.keys(list).map((edition) => `${id} ${edition}`),
  );
  expect(here.toSorted()).toEqual(wanted.toSorted());
});

test('editions are counted from 1, and the last one is played', () => {
  for (const id of new Set(published.map((each) => each.id))) {
    const own = published.filter((each) => each.id === id);
    expect(own.map(({ edition }) => edition)).toEqual(own.map((_, i) => i + 1));
    expect(own.map(({ isCurrent }) => isCurrent)).toEqual(own.map((_, i) => i === own.length - 1));
  }
});

test('a record has a place for each edition: for the first the one that it always had', () => {
  expect(recordKey({ id: 'first-watch', edition: 1 })).toBe('first-watch');
  expect(recordKey({ id: 'first-watch', edition: 2 })).toBe('first-watch--2');
  for (const { id } of published) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(published.map(recordKey)).size).toBe(published.length);
  for (const each of published) expect(recordKey(each)).toMatch(/^[a-z0-9-]{1,60}$/);
});
