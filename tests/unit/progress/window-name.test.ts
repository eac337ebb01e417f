import { expect, test } from 'vitest';
import type { Shelf } from '../../../src/progress/shelf.ts';
import { WindowName } from '../../../src/progress/window-name.ts';
import { MemoryShelf } from './shelf.ts';

const KEY = 'tailkeeper.window';

function named(shelf: Shelf | null, ...names: string[]): WindowName {
  return new WindowName(shelf, () => names.shift() ?? 'no more');
}

test('a window has the same name on every page, until it takes another one', () => {
  const shelf = new MemoryShelf();
  expect(named(shelf, 'fern-otter-52').name).toBe('fern-otter-52');
  const again = named(shelf, 'moss-hare-1');
  expect(again.name).toBe('fern-otter-52');
  again.renew();
  expect(again.name).toBe('moss-hare-1');
  expect(named(shelf).name).toBe('moss-hare-1');
});

test.each(['', 'A', 'no name', 'x'.repeat(41), '{"a":1}'])(
  'what cannot be a name is none: %s',
  (text) => {
    const shelf = new MemoryShelf();
    shelf.items.set(KEY, text);
    expect(named(shelf, 'fern-otter-52').name).toBe('fern-otter-52');
  },
);

const off = new MemoryShelf();
off.isOff = true;
const full = new MemoryShelf();
full.isFull = true;

test.each([null, off, full])('without room a name lasts as long as its page', (shelf) => {
  const name = named(shelf, 'fern-otter-52', 'moss-hare-1');
  expect([name.name, name.name]).toEqual(['fern-otter-52', 'fern-otter-52']);
  name.renew();
  expect(name.name).toBe('moss-hare-1');
});
