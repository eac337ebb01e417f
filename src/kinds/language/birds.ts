/**
 * The birds of the notebook, most frequent first, for those who name one and need not bring the grammar. A test compares them
 * with `content/notebook/grammar.json`.
 */
export const BIRDS = [
  'gull',
  'oystercatcher',
  'wren',
  'robin',
  'gannet',
  'puffin',
  'curlew',
  'guillemot',
  'turnstone',
  'cormorant',
  'sparrow',
  'blackbird',
  'swallow',
  'dunlin',
  'lark',
  'nightjar',
  'linnet',
  'owl',
  'avocet',
  'skua',
  'osprey',
  'hoopoe',
  'petrel',
  'bittern',
] as const;
export type BirdName = (typeof BIRDS)[number];
