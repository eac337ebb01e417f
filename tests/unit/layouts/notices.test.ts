import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leaveWord } from '../../../src/progress/aside.ts';
import { MemoryShelf } from '../progress/shelf.ts';

const source = readFileSync('public/kept.js', 'utf8');

test.each(['progress', 'runs', 'desk'] as const)(
  'what happens to the %s has a sentence',
  (name) => {
    const shelf = new MemoryShelf();
    for (const happened of ['aside', 'copy', 'part', 'copy'] as const) {
      leaveWord(shelf, '/', `${happened} ${name}`);
    }
    const codes = shelf.items.get('tailkeeper.notices/')?.split('\n') ?? [];
    expect(codes).toEqual(['aside', 'copy', 'part'].map((happened) => `${happened} ${name}`));
    expect(source).toContain('`tailkeeper.notices${');
    for (const word of codes.flatMap((code) => code.split(' '))) {
      expect(source).toMatch(new RegExp(`^    ${word}: '`, 'm'));
    }
  },
);
