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
