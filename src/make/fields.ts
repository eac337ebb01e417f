import type { Challenge, MixtureChallenge } from '../game/challenge.ts';
import { LOCKABLE_CONTROLS } from '../game/locks.ts';
import { MOST_ISLANDS, WORLD_NAMES } from '../kinds/mixture/islands.ts';
import { truthOf } from '../kinds/mixture/truth.ts';
import { MOST_OPTIONS, MOST_TOOLS } from '../tools/offers.ts';
import type { Offer, Web } from '../tools/tools.ts';
import { percentText } from './numbers.ts';

/** What stands in the form, by the names of its controls; a box that is not ticked is empty. */
export type Fields = Readonly<Record<string, string>>;

/** A world that the form describes itself, among those that have names. */
export const OWN_WORLD = 'own';

/** The most islands that any world has; those beyond `MOST_ISLANDS` are of a preset and have a name and a price only. */
export const MOST_ROWS = Math.max(...WORLD_NAMES.map((name) => truthOf(name).length));

/** What a new map, a new island and a new web begin with. */
const FIRST_WORLD = 'archipelago';
const FIRST_PRICE = 3;
const FIRST_WEB: Web = {
  contamination: 0.5,
  truePositive: 0.9,
  falsePositive: 0.1,
  tailFalsePositive: 0.3,
};

export const TICKED = 'on';
const ticked = (is: boolean) => (is ? TICKED : '');

/** The fields in which a challenge is made; what it does not have begins with something sensible. */
export function fieldsOf(challenge: Challenge): Fields {
  const { title, n, generations, spread, budget, line, lives, seed, locked, tools } = challenge;
  const locks = LOCKABLE_CONTROLS.map((name) => [`lock-${name}`, ticked(locked.includes(name))]);
  return {
    title,
    model: challenge.model,
    n: String(n),
    generations: String(generations),
    spread: String(spread),
    budget: String(budget),
    line: percentText(line),
    lives: String(lives),
    seed,
    ...Object.fromEntries(locks),
    ...worldFields(challenge.model === 'mixture' ? challenge : null),
    ...toolFields(tools),
    ...webFields(challenge.model === 'gaussian' ? challenge.web : undefined),
  };
}

function worldFields(map: Pick<MixtureChallenge, 'world' | 'names' | 'prices'> | null): Fields {
  const { world, names, prices } = map ?? { world: FIRST_WORLD, names: [], prices: [] };
  const isOwn = typeof world !== 'string';
  const rows = Array.from({ length: MOST_ROWS }, (_, k) => [
    [`island-${k}-name`, names[k] ?? ''],
    [`island-${k}-price`, String(prices[k] ?? FIRST_PRICE)],
  ]);
  const first = truthOf(FIRST_WORLD);
  const places = Array.from({ length: MOST_ISLANDS }, (_, k) => {
    const own = isOwn ? world[k] : undefined;
    const { weight = 0, mean = [0, 0], covariance = [1] } = first[k] ?? {};
    const island = own ?? { weight, x: mean[0], y: mean[1], deviation: Math.sqrt(covariance[0]) };
    return [
      [`island-${k}-weight`, percentText(island.weight)],
      [`island-${k}-x`, String(island.x)],
      [`island-${k}-y`, String(island.y)],
      [`island-${k}-deviation`, String(island.deviation)],
    ];
  });
  return {
    world: isOwn ? OWN_WORLD : world,
    islands: String(isOwn ? world.length : MOST_ISLANDS),
    priced: ticked(prices.length > 0),
    ...Object.fromEntries([...rows, ...places].flat()),
  };
}

function toolFields(tools: readonly Offer[]): Fields {
  const slots = Array.from({ length: MOST_TOOLS }, (_, i) => offerFields(i, tools[i]));
  return Object.assign({}, ...slots);
}

/** The fields of one tool, or of none. */
export function offerFields(slot: number, offer: Offer | undefined): Fields {
  const options = Array.from({ length: MOST_OPTIONS }, (_, k) => {
    const option = offer?.options[k];
    const isShare = offer?.tool === 'realWeight' && typeof option?.set === 'number';
    const set = isShare ? percentText(Number(option?.set)) : String(option?.set ?? '');
    return [
      [`tool-${slot}-set-${k}`, set],
      [`tool-${slot}-price-${k}`, String(option?.price ?? '')],
    ];
  });
  return { [`tool-${slot}`]: offer?.tool ?? '', ...Object.fromEntries(options.flat()) };
}

function webFields(web: Web | undefined): Fields {
  const { contamination, truePositive, falsePositive, tailFalsePositive } = web ?? FIRST_WEB;
  return {
    web: ticked(web !== undefined),
    contamination: percentText(contamination),
    truePositive: percentText(truePositive),
    falsePositive: percentText(falsePositive),
    tailFalsePositive: percentText(tailFalsePositive),
  };
}
