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

/** How many seeds there are. */
export const SEEDS = WORDS.length * ANIMALS.length * 100;

/** A new seed such as `fern-otter-52`. The only chance outside the core: it picks a luck. */
export function newSeed(): string {
  return seedAt(below(SEEDS));
}

/** @param number below `SEEDS` */
export function seedAt(number: number): string {
  const word = WORDS[number % WORDS.length] ?? '';
  const pair = Math.floor(number / WORDS.length);
  const animal = ANIMALS[pair % ANIMALS.length] ?? '';
  return `${word}-${animal}-${Math.floor(pair / ANIMALS.length)}`;
}

/** One of a list; the list has something in it. */
export function anyOf<Item>(list: readonly Item[]): Item | undefined {
  return list[below(list.length)];
}

/** A whole number from 0 on, below another one; where the browser has no better chance, by what there is. */
function below(end: number): number {
  try {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    return number % end;
  } catch {
    return Math.floor(Math.random() * end);
  }
}
