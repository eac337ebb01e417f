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
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  return `${pick(WORDS)}-${pick(ANIMALS)}-${below(100)}`;
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
