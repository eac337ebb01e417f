import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { htmlOf, withoutPlace } from '../../../scripts/build/records.ts';
import type { SearchRecord } from '../../../src/publish/records.ts';

const record = (path: string): SearchRecord => ({
  path,
  section: 'Question',
  title: 'Is p < q & "so" on?',
  weight: 10,
  says: 'Yes.',
  words: ['less than', 'and'],
  more: ['More.'],
});

test('a record is a page with its words, whatever signs they have', () => {
  const html = parse(htmlOf(record('/about/')));
  expect(html.querySelector('h1')?.text).toBe('Is p < q & "so" on?');
  expect(html.querySelectorAll('p').map(({ text }) => text)).toEqual([
    'Yes.',
    'less than. and',
    'More.',
  ]);
});

test('a record that leads to no page or no place is found', async () => {
  const pages: Readonly<Record<string, string>> = {
    'about/index.html': '<h2 id="privacy">Privacy</h2>',
    'index.html': '<h1>Home</h1>',
  };
  const read = async (page: string) => {
    const html = pages[page];
    if (html === undefined) throw new Error(page);
    return html;
  };
  const good = [record('/about/#privacy'), record('/about/'), record('/')];
  expect(await withoutPlace(good, read)).toBeUndefined();
  for (const bad of ['/about/#privat', '/abuot/', '/abuot/#privacy']) {
    expect((await withoutPlace([...good, record(bad)], read))?.path).toBe(bad);
  }
});
