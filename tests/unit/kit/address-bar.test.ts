import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddressBar } from '../../../src/kit/address-bar.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser that allows so many changes of the address, and none beyond them. */
function browser(allowed: number) {
  const entries = ['https://tails.example/lab/'];
  const here = () => entries.at(-1) ?? '';
  const change = (count: number, href: unknown) => {
    if (made.allowed === 0) throw new DOMException('too many', 'SecurityError');
    made.allowed -= 1;
    entries.splice(entries.length - count, count, String(href));
  };
  const pages = {
    state: null,
    pushState: (_: unknown, __: string, href?: string | URL | null) => change(0, href),
    replaceState: (_: unknown, __: string, href?: string | URL | null) => change(1, href),
  };
  const made = { allowed, entries, bar: new AddressBar(pages, here) };
  return made;
}

test('changes are made as they come', () => {
  const { bar, entries } = browser(10);
  bar.push('#a');
  bar.replace('#b');
  bar.push('?q=1');
  expect(entries).toEqual([
    'https://tails.example/lab/',
    'https://tails.example/lab/#b',
    'https://tails.example/lab/?q=1',
  ]);
});

test('the address that stands already is not written again', () => {
  const { bar, entries } = browser(10);
  bar.push('#a');
  bar.push('#a');
  bar.replace('/lab/#a');
  expect(entries).toHaveLength(2);
});

test('a browser that refuses stops nothing, and gets the last address when the page rests', () => {
  const page = browser(1);
  page.bar.push('#a');
  for (let i = 0; i < 200; i++) page.bar.replace(`#b${i}`);
  expect(page.entries.at(-1)).toBe('https://tails.example/lab/#a');
  page.allowed = 1;
  vi.runAllTimers();
  expect(page.entries.slice(1)).toEqual(['https://tails.example/lab/#b199']);
});

test('it is tried until it is allowed', () => {
  const page = browser(0);
  page.bar.push('#a');
  vi.advanceTimersByTime(60_000);
  expect(page.entries).toHaveLength(1);
  page.allowed = 1;
  vi.advanceTimersByTime(60_000);
  expect(page.entries).toEqual(['https://tails.example/lab/', 'https://tails.example/lab/#a']);
});

test('a new address that was refused keeps its way back when it is changed meanwhile', () => {
  const page = browser(0);
  page.bar.push('#a');
  page.bar.replace('#b');
  page.allowed = 1;
  vi.runAllTimers();
  expect(page.entries).toEqual(['https://tails.example/lab/', 'https://tails.example/lab/#b']);
});

test('whoever goes elsewhere, or back to what stands there, is not called back', () => {
  const page = browser(0);
  page.bar.push('#a');
  page.bar.forget();
  page.bar.push('#b');
  page.bar.push('');
  page.allowed = 5;
  vi.runAllTimers();
  expect(page.entries).toEqual(['https://tails.example/lab/']);
});
