/** What a wrong answer most likely stands for, by its tag. The list only grows: what classes hand in names them. */
export const MISCONCEPTIONS = {
  middle: 'The machine prefers the middle',
  'larger-set': 'A larger set brings back what is lost, or needs no feeding',
  'good-start': 'A good start lasts',
  'average-typical': 'The average is the typical',
  'share-counts': 'The share counts, not the number',
  'prevented-accurate': '“Prevented” means accurate',
  'even-filter': 'A filter’s errors are random',
  'filter-perfect': 'A filter takes only what is wrong',
  'one-way': 'Every step goes the same way',
  balance: 'Chance cancels out, so it ends where it began',
  'no-drift': 'Without a push nothing moves',
  size: 'The direction is right, the size is not',
  'looks-fine': 'What looks good is varied',
  poison: 'Made-up data always does harm',
  'synthetic-equal': 'Made-up samples are as good as real ones',
  'knows-real': 'The machine knows what is real',
  'self-repair': 'The loop repairs itself',
  'one-for-all': 'What one study found holds everywhere',
  headline: 'The number in the headline is the result',
  'all-or-nothing': 'It is all true or all false, all there or all gone',
  swing: 'The rare swings more, counted in samples',
  additive: 'Shares of what is left add up',
  'other-cause': 'Another cause fits as well',
  guess: 'A guess with no idea behind it',
} as const;

export type Misconception = keyof typeof MISCONCEPTIONS;
