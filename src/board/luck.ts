import type { Parts } from './parts.ts';

/** Words for seeds that are easy to say and to type. */
const WORDS = [
  'amber',
  'ash',
  'birch',
  'chalk',
  'clay',
  'dune',
  'fern',
  'flint',
  'frost',
  'heath',
  'ivory',
  'juniper',
  'larch',
  'maple',
  'marsh',
  'meadow',
  'moss',
  'pebble',
  'reed',
  'slate',
];
const ANIMALS = [
  'adder',
  'badger',
  'crane',
  'curlew',
  'finch',
  'hare',
  'lark',
  'newt',
  'otter',
  'owl',
];

/** A new seed such as `fern-otter-52`: 20,000 of them. The only chance outside the core: it picks a luck. */
export function newSeed(): string {
  const [first, animal, number] = crypto.getRandomValues(new Uint32Array(3));
  const pick = (list: readonly string[], at = 0) => list[at % list.length] ?? '';
  return `${pick(WORDS, first)}-${pick(ANIMALS, animal)}-${(number ?? 0) % 100}`;
}

/** Tells which seed is wanted: the one that was typed, or a new one. */
export function listenForSeeds(parts: Parts, change: (seed: string) => void): void {
  parts.newSeed.addEventListener('click', () => change(newSeed()));
  parts.useSeed.addEventListener('click', () => change(parts.seed.value));
  parts.seed.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    change(parts.seed.value);
  });
}
