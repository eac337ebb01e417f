import { MOST_ISLANDS, WORLD_NAMES } from '../../../kinds/mixture/settings.ts';
import type { MixtureWords } from './words.ts';

const numbers = { weight: 'Share (%)', deviation: 'Size', x: 'East (x)', y: 'North (y)' } as const;

/** The settings of a map in English. */
export const en: MixtureWords = {
  names: {
    weight: "An island's weight",
    place: "An island's place",
    deviation: "An island's deviation",
    name: "An island's name",
    price: 'A price',
  },
  own: {
    world: `The world must be ${WORLD_NAMES.join(', ')}, or 1 to ${MOST_ISLANDS} islands with a weight, a place and a deviation; their weights add up to 1.`,
    names: 'Names must be a list, one for each island.',
    prices: 'Prices must be a list, one for each island.',
    oneNameEach: 'There must be one name for each island, or none at all.',
    onePriceEach: 'There must be one price for each island, or none at all.',
    onlyWithoutModes: 'The archive, the weight of tails and the bouncer are for bell curves only.',
    onlyWithoutPrices: 'Where islands have prices, samples cannot be copied or weighed as well.',
  },
  make: {
    numbers,
    outOfRange(island, number, { min, max, step }) {
      const decimals = step === 0.1 ? 'one decimal' : 'three decimals';
      return `${island}: “${numbers[number]}” must be a number from ${min} to ${max} with at most ${decimals}.`;
    },
    rest: (sum, amount, isMissing) =>
      `The islands add up to ${sum} of the world: ${amount} ${isMissing ? 'is missing' : 'is too much'}.`,
    shareOut: 'Share out the rest',
    theNames: 'the names of the islands',
  },
};
