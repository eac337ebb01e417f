import type { Face } from './face.ts';

/** How every kind of model looks and speaks, in the order in which choices list them: a folder beside this file, a line here. */
export const FACES: readonly Face[] = [
  {
    name: 'gaussian',
    title: 'a bell curve',
    inLab: { title: 'a bell curve', settings: ['divisor'] },
    words: null,
    board: async () => (await import('./gaussian/board.ts')).board,
    lab: async () => (await import('./gaussian/lab.ts')).lab,
    make: async () => (await import('./gaussian/make.ts')).make,
    figures: async () => (await import('./gaussian/figures.ts')).figures,
    door: async () => (await import('./gaussian/door.ts')).door,
  },
  {
    name: 'mixture',
    title: 'a map of islands',
    inLab: {
      title: 'islands, as a mixture',
      settings: ['world', 'reseed', 'from', 'stratum-weights'],
    },
    words: async () => (await import('./mixture/words/say.ts')).words,
    board: async () => (await import('./mixture/board.ts')).board,
    lab: async () => (await import('./mixture/lab.ts')).lab,
    make: async () => (await import('./mixture/make.ts')).make,
    figures: async () => (await import('./mixture/figures.ts')).figures,
    door: async () => (await import('./mixture/door.ts')).door,
  },
  {
    name: 'pictures',
    title: 'an album of pictures',
    inLab: { title: 'an album of pictures, as an autoencoder', settings: [] },
    words: async () => (await import('./pictures/words/say.ts')).words,
    board: async () => (await import('./pictures/board.ts')).board,
    lab: async () => (await import('./pictures/lab.ts')).lab,
    make: async () => (await import('./pictures/make.ts')).make,
    figures: null,
    door: async () => (await import('./pictures/door.ts')).door,
  },
  {
    name: 'language',
    title: 'a warden’s notebook',
    inLab: { title: 'a warden’s notebook, as a language model', settings: [] },
    words: async () => (await import('./language/words/say.ts')).words,
    board: async () => (await import('./language/board.ts')).board,
    lab: async () => (await import('./language/lab.ts')).lab,
    make: async () => (await import('./language/make.ts')).make,
    figures: null,
    door: async () => (await import('./language/door.ts')).door,
  },
];
