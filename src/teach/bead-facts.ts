import { percentWords } from '../figures/format.ts';
import { BAG, type Course, coloursLeft, coursesOf, ROUNDS } from './beads.ts';

/** What the text about beads says in numbers, from groups that are played when the site is built. */

/** So many that the standard error of a share is a quarter of a per cent at most. */
export const GROUPS = 40_000;
/** The draws of a round that are from the real bag, where a group is fed. */
export const FED = 5;
/** Fewer of them, where the text warns of judging by the rarest. */
export const FED_LESS = 4;
const SEED = 'twenty beads';
/** A class has about so many groups that are fed, and as many that are not. */
const SIDE = 5;

const closed = lazily(() => coursesOf(GROUPS, 0, SEED));
const fed = lazily(() => coursesOf(GROUPS, FED, SEED));
const fedLess = lazily(() => coursesOf(GROUPS, FED_LESS, SEED));

/** The colours of which there is a single bead. */
const SINGLES = [...BAG.keys()].filter((colour) => BAG[colour] === 1);

/** Each in the form in which the text has it. */
export const FACTS = {
  'single gone after one': () => singlesGone(closed(), 1),
  'single gone': () => singlesGone(closed(), ROUNDS),
  'some colour lost': () => share(closed(), (course) => coloursLeft(course, ROUNDS) < BAG.length),
  'colours left': () => Array.from({ length: ROUNDS }, (_, i) => mean(closed(), i + 1)).join(', '),
  'colours left in the end': () => mean(closed(), ROUNDS),
  'colours left when fed': () => mean(fed(), ROUNDS),
  'fed side ahead': () => percentWords(sideAhead(fed(), closed()), 0),
  'single gone when fed less': () => singlesGone(fedLess(), ROUNDS),
} as const satisfies Readonly<Record<string, () => string>>;

export type BeadFact = keyof typeof FACTS;

/** How often a single bead is gone after a round; there are two in each bag. */
function singlesGone(courses: readonly Course[], round: number): string {
  const gone = courses.flatMap((course) => SINGLES.map((colour) => course[round]?.[colour] === 0));
  return percentWords(gone.filter(Boolean).length / gone.length, 0);
}

function share(courses: readonly Course[], is: (course: Course) => boolean): string {
  return percentWords(courses.filter(is).length / courses.length, 0);
}

/** Of the colours that are left after a round, to a tenth. */
function mean(courses: readonly Course[], round: number): string {
  const sum = courses.reduce((all, course) => all + coloursLeft(course, round), 0);
  return (sum / courses.length).toFixed(1);
}

/** How often the groups of one side together have more colours left than those of the other. */
export function sideAhead(one: readonly Course[], other: readonly Course[]): number {
  const classes = Math.floor(Math.min(one.length, other.length) / SIDE);
  const leftOf = (courses: readonly Course[], i: number) =>
    courses
      .slice(SIDE * i, SIDE * (i + 1))
      .reduce((sum, course) => sum + coloursLeft(course, ROUNDS), 0);
  const ahead = Array.from({ length: classes }, (_, i) => leftOf(one, i) > leftOf(other, i));
  return ahead.filter(Boolean).length / classes;
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
