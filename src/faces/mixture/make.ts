import { cleaned } from '../../base/cleaned.ts';
import { type MixtureChallenge, NAME, truthOf } from '../../kinds/mixture/settings.ts';
import type { MakeFace } from '../make-face.ts';
import {
  type Fields,
  isWithin,
  numberOf,
  percentText,
  shareOf,
  TICKED,
  ticked,
} from '../make-fields.ts';
import {
  MOST_ROWS,
  NUMBERS,
  OWN_WORLD,
  RANGES,
  rows,
  rowsOf,
  USUAL_NAMES,
} from './make-islands.ts';
import { restWords, withRestShared } from './make-weights.ts';
import { words } from './words/say.ts';

/** What a new map and a new island begin with. */
const FIRST_WORLD = 'archipelago';
const FIRST_PRICE = 3;

/** Maps have a world to choose, or to make of islands. */
export const make: MakeFace<MixtureChallenge> = {
  plain: { world: 'even4', names: [], prices: [] },
  fields(challenge) {
    const { world, names, prices } = challenge ?? { world: FIRST_WORLD, names: [], prices: [] };
    const isOwn = typeof world !== 'string';
    const named = rows(MOST_ROWS).map((k) => [
      [`island-${k}-name`, names[k] ?? ''],
      [`island-${k}-price`, String(prices[k] ?? FIRST_PRICE)],
    ]);
    const places = rows().map((k) => placeFields(k, isOwn ? world[k] : undefined));
    return {
      world: isOwn ? OWN_WORLD : world,
      islands: String(isOwn ? world.length : rows().length),
      priced: ticked(prices.length > 0),
      ...Object.fromEntries([...named, ...places].flat()),
    };
  },
  settings(fields) {
    const shown = rows(rowsOf(fields));
    const names = shown.map((k) => cleaned(fields[`island-${k}-name`] ?? ''));
    const prices = shown.map((k) => numberOf(fields[`island-${k}-price`], RANGES.price));
    const own = {
      world: fields['world'] === OWN_WORLD ? islandsOf(fields) : fields['world'],
      names: filled(names),
      prices: fields['priced'] ? prices : [],
    };
    return { world: own };
  },
  shows(name, fields) {
    if (name === 'own') return fields['world'] === OWN_WORLD;
    if (name === 'priced') return fields['priced'] === TICKED;
    return rows(rowsOf(fields)).some((k) => name === `island-${k}`);
  },
  say(problem, fields) {
    const isWorld = problem.code === 'own' && problem.model === NAME && problem.name === 'world';
    if (!isWorld || fields['world'] !== OWN_WORLD) return null;
    return [...islandWords(fields), ...restWords(fields)];
  },
  texts: ({ names }) => [{ text: names.join(''), words: words.make.theNames }],
  remedy: {
    label: words.make.shareOut,
    isNeeded: (fields) => restWords(fields).length > 0,
    apply: withRestShared,
    focus: 'island-0-weight',
  },
};

interface Island {
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly deviation: number;
}

/** @param island of the challenge; without one that of the world with which maps begin */
function placeFields(k: number, island: Island | undefined): (readonly [string, string])[] {
  const { weight = 0, mean = [0, 0], covariance = [1] } = truthOf(FIRST_WORLD)[k] ?? {};
  const first = { weight, x: mean[0], y: mean[1], deviation: Math.sqrt(covariance[0]) };
  const { weight: share, ...place } = island ?? first;
  return [
    [`island-${k}-weight`, percentText(share)],
    [`island-${k}-x`, String(place.x)],
    [`island-${k}-y`, String(place.y)],
    [`island-${k}-deviation`, String(place.deviation)],
  ];
}

function islandsOf(fields: Fields): Island[] {
  return rows(rowsOf(fields)).map((k) => ({
    weight: shareOf(fields[`island-${k}-weight`], RANGES.weight),
    x: numberOf(fields[`island-${k}-x`], RANGES.x),
    y: numberOf(fields[`island-${k}-y`], RANGES.y),
    deviation: numberOf(fields[`island-${k}-deviation`], RANGES.deviation),
  }));
}

/** None where no name was given, so that links stay short; otherwise the usual ones fill the gaps. */
function filled(names: readonly string[]): string[] {
  if (names.every((name) => name === '')) return [];
  return names.map((name, k) => (name === '' ? (USUAL_NAMES[k] ?? '') : name));
}

/** A sentence for each number of an own island that is out of its range. */
function islandWords(fields: Fields): string[] {
  return rows(rowsOf(fields)).flatMap((k) => {
    const name = cleaned(fields[`island-${k}-name`] ?? '') || (USUAL_NAMES[k] ?? '');
    return NUMBERS.filter(
      (number) =>
        !isWithin(RANGES[number], numberOf(fields[`island-${k}-${number}`], RANGES[number])),
    ).map((number) => words.make.outOfRange(name, number, RANGES[number]));
  });
}
