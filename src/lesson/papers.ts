import { MONTHS } from '../game/daily/calendar.ts';

/**
 * The two papers that the press merged, and the article between them. From the papers themselves: arXiv:2307.01850
 * (ICLR 2024), arXiv:2305.17493 and Nature 631:755 with its author correction, Nature 640:E6.
 */

export interface Day {
  readonly year: number;
  /** From 1; without it only the year is known. */
  readonly month?: number;
  readonly day?: number;
}

export interface Paper {
  readonly name: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly events: readonly { readonly what: string; readonly when: Day }[];
  /** Kinds of models in its experiments that the other paper has not. */
  readonly models: readonly string[];
  /** What it has no experiment with. */
  readonly without: string;
}

export const MAD: Paper = {
  name: 'Alemohammad et al.',
  title: 'Self-Consuming Generative Models Go MAD',
  authors: [
    'Alemohammad',
    'Casco-Rodriguez',
    'Luzi',
    'Humayun',
    'Babaei',
    'LeJeune',
    'Siahkoohi',
    'Baraniuk',
  ],
  events: [
    { what: 'arXiv', when: { year: 2023, month: 7, day: 4 } },
    { what: 'ICLR', when: { year: 2024 } },
  ],
  models: ['StyleGAN2', 'diffusion', 'WGAN', 'flows'],
  without: 'a language model or an autoencoder',
};

export const CURSE: Paper = {
  name: 'Shumailov et al.',
  title: 'The Curse of Recursion',
  authors: ['Shumailov', 'Shumaylov', 'Zhao', 'Gal', 'Papernot', 'Anderson'],
  events: [
    { what: 'arXiv', when: { year: 2023, month: 5, day: 27 } },
    { what: 'Nature', when: { year: 2024, month: 7, day: 24 } },
    { what: 'correction', when: { year: 2025, month: 3 } },
  ],
  models: ['autoencoders', 'OPT-125m, text'],
  without: 'a GAN or a diffusion model',
};

/** What is in both. */
export const SHARED = ['Gaussian theory', 'Gaussian mixtures'] as const;

export const ARTICLE = {
  name: 'Tom’s Hardware',
  when: { year: 2023, month: 7, day: 12 },
} as const;

/** "4 July 2023", "March 2025", "2024". */
export function dayWords({ year, month, day }: Day): string {
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return [day, name, year].filter((part) => part !== undefined && part !== '').join(' ');
}

/** Rows of a table with both papers side by side. */
export function papersRows(): readonly (readonly [string, string, string])[] {
  const row = (name: string, words: (paper: Paper) => string) =>
    [name, words(MAD), words(CURSE)] as const;
  const events = ({ events: list }: Paper) =>
    list.map(({ what, when }) => `${what} ${dayWords(when)}`).join('; ');
  return [
    row('Title', ({ title }) => title),
    row('Authors', ({ authors }) => authors.join(', ')),
    row('Published', events),
    row('Models in its experiments', ({ models }) => [...models, SHARED[1]].join('; ')),
    row('No experiment with', ({ without }) => without),
    row('Theory', () => 'one Gaussian, refitted to its own samples: its width goes to zero'),
  ];
}
