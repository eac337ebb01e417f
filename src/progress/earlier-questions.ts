import type { Tick } from './lessons.ts';

/** What the questions of lessons were called, in their places, while records kept places: first editions all. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'the-snake-that-eats-its-tail': 'why-thinner good-start',
  'why-the-tails-go-first': 'ten-times-larger larger-sets average-of-runs',
  'five-rounds': 'first-question what-mad-shows verdict-on-a-product',
  'one-drop': 'what-is-promised five-in-fifty another-problem',
  'hoard-replace-photocopy': 'why-no-explosion what-copies-cannot',
  islands: 'why-small-first ten-times-the-set',
  'the-beautifier': 'ten-tenths flawless-faces one-of-many',
  'turning-up-the-tails': 'why-no-stop why-not-all-weight',
  'the-bouncer': 'thinner-behind-the-door which-seven one-city',
  'the-album-that-copies-itself': 'what-helps-a-toll ten-fine-digits',
  'the-wardens-notebook': 'what-else-stopped real-text-and-nonsense',
  'keepers-examination': 'larger-sets-for-whom patient-behind-a-filter average-error',
};

/**
 * The ticks of questions that a record kept by their places.
 *
 * @param places counted from 0
 */
export function asTicks(lesson: string, places: readonly number[]): Tick[] {
  const names = Object.hasOwn(QUESTIONS, lesson) ? (QUESTIONS[lesson] ?? '').split(' ') : [];
  return places
    .flatMap((place) => names[place] ?? [])
    .map((name) => `${name}.1`)
    .sort();
}
