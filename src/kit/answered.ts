/**
 * What a question of a lesson tells its page with every answer, wrong ones too: an event `question-answered` that bubbles,
 * with this as its detail. Which question it is, and in which edition, stands at the element: `data-question` and
 * `data-edition`.
 */
export type GivenAnswer =
  /** Of a check: wrong options in the order in which they were tried, and whether the right one was found; a try is one of these. */
  | { readonly kind: 'tries'; readonly wrong: readonly number[]; readonly isSolved: boolean }
  | { readonly kind: 'option'; readonly option: number }
  /** A place on the slider, from 0. */
  | { readonly kind: 'number'; readonly place: number }
  /** Heights from 0 to 100, where 100 is the most that can be drawn. */
  | { readonly kind: 'curve'; readonly heights: readonly number[] };
