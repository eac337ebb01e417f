import { grouped, listed } from '../../../base/language.ts';
import type { Challenge } from '../../../game/challenge.ts';
import type { Measures } from '../../../kinds/kind.ts';
import { DIGITS, RARE, SHARES } from '../../../kinds/pictures/album/world.ts';
import { type PictureModel, SEATS } from '../../../kinds/pictures/model.ts';
import { percentWords, shareWords, survivalWords } from '../../../kit/words/en.ts';
import type { BoardSayings, Loss } from '../../board-face.ts';
import { passingWords } from '../../passing.ts';
import { unforeseenIn } from '../../unforeseen.ts';
import { lostDigits } from '../losses.ts';
import { DIGIT_NAMES, TAIL_NAMES } from '../names.ts';
import { seatedIn } from '../seats.ts';

/** What the toll law was measured with; see `foresees` of the kind. */
const MEASURED = { n: 200, spread: 1, tools: [], line: 0.5 };

/** With what it was not. */
const OTHERS: Readonly<Record<keyof typeof MEASURED, (challenge: Challenge) => string>> = {
  n: ({ n }) => `${grouped(n)} pictures`,
  spread: ({ spread }) => `λ = ${spread}`,
  tools: () => 'tools',
  line: ({ line }) => `a line of ${percentWords(line, 0)}`,
};

export const say: BoardSayings = {
  start: 'variety and every digit are',
  lineage: 'Variety; dots: the toll law',
  kept: 'You kept the album alive',
  key: 'Green frames: real handwriting. Orange frames: drawn by this generation, in every generation from the same 30 codes; dashed where a fixed judge sees no digit that it knows. The bar: what this generation learned from; green is real. The map, where there is room for it: real pictures as dots and drawn ones as rings, along the two ways in which pictures differ most. A forecast, where there is one, goes by the toll law, for variety alone; after long neglect it hopes for too much.',
  forecast: {
    worth: 'By a rule of thumb, off by about 5 points in a run.',
    missing(challenge) {
      const others = unforeseenIn(challenge, MEASURED).map((name) => OTHERS[name](challenge));
      return `No forecast here: its rule of thumb was not measured with ${listed(others)}.`;
    },
  },
  tails: () => TAIL_NAMES,
  subjects: () => TAIL_NAMES.map((name) => (name === 'variety' ? name : `the ${name}`)),
  places: () => [],
  goal: () => 'variety',
  losses: lostDigits,
  passing: (position) => passingWords(position, lostDigits),
  ending(position) {
    const lost = lostDigits(position).length;
    if (lost === 0) return 'Every digit is still drawn';
    return lost === 1 ? 'One digit is lost' : `${lost} digits are lost`;
  },
  head: () => [...commonModes.map((mode) => DIGIT_NAMES[mode] as string), 'No known digit'],
  cells(_, measures) {
    if (measures === null) return [...commonModes.map(() => '100%'), '–'];
    return [
      ...commonModes.map((mode) => percentWords(measures.modes[mode]?.survival ?? 0)),
      shareWords(unclearIn(measures)),
    ];
  },
};

/** The rare ones are among the tails already. */
const commonModes = [...DIGITS.keys()].filter((mode) => !RARE.some((rare) => rare === mode));

/** The share of what was measured in which the judge sees no digit that it knows. */
function unclearIn({ modes }: Measures): number {
  return Math.max(0, 1 - modes.reduce((sum, { mass }) => sum + mass, 0));
}

/** What stands beside a row of the album. */
export interface RowWords {
  /** "4s". */
  readonly name: string;
  /** "14%", its share of the world. */
  readonly share: string;
  /** "46%", S, or "gone". */
  readonly standing: string;
  /** "alive" or "swollen", to go behind it where there is room; nothing when it is gone. */
  readonly state: string;
  readonly isRare: boolean;
}

/** @param measures null before the first generation */
export function rowWords(measures: Measures | null): RowWords[] {
  return DIGIT_NAMES.map((name, mode) => ({
    name,
    share: shareWords(SHARES[mode] as number),
    ...standingWords(measures, mode),
    isRare: RARE.some((rare) => rare === mode),
  }));
}

function standingWords(measures: Measures | null, mode: number) {
  const { survival, mass } = measures?.modes[mode] ?? { survival: 1, mass: 1 };
  const words = survivalWords(mass === 0 ? 0 : survival);
  const [standing = '', state = ''] = words.split(' ');
  return { standing, state };
}

/** What the rows of the album look like, a sentence each, for whoever does not see them. */
export function albumWords(model: PictureModel, measures: Measures | null): string[] {
  const seats = seatedIn(model);
  return rowWords(measures).map(({ name, share, standing }, mode) => {
    const row = seats.slice(mode * SEATS, (mode + 1) * SEATS);
    const still = row.filter(({ seen }) => seen === mode).length;
    const unclear = row.filter(({ seen }) => seen === null).length;
    const others = SEATS - still - unclear;
    const looks = [
      `${still} of ${SEATS} pictures look like a ${DIGITS[mode]}`,
      ...(others === 0 ? [] : [`${others} like another digit`]),
      ...(unclear === 0 ? [] : [`${unclear} like no digit`]),
    ];
    const now = standing === 'gone' ? 'gone' : `${standing} of that now`;
    return `${name}: ${share} of the world, ${now}; ${looks.join(', ')}.`;
  });
}

/** Where the sheet to draw on would be: while it comes, and where it does not. */
export const DRAWING_COMES = 'The sheet to draw on is still on its way …';
export const NO_DRAWING =
  'The sheet to draw on could not be loaded. Check the connection and try again.';

/** "† The 4s, last drawn in generation 9". */
export function obituaryWords({ name, generation }: Loss): string {
  const seen =
    generation === 1 ? 'never drawn by a model' : `last drawn in generation ${generation - 1}`;
  return `† ${name.charAt(0).toUpperCase()}${name.slice(1)}, ${seen}`;
}
