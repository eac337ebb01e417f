import fc from 'fast-check';
import { cleaned } from '../../../src/base/cleaned.ts';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { costOf, type Move, mostReal, startPosition } from '../../../src/game/position.ts';
import { type MixtureChallenge, truthOf } from '../../../src/kinds/mixture/settings.ts';
import { anyChallenge, isMixture } from '../../support/challenges.ts';

/** The maps that the site ships; `map-rules.test.ts` checks that they still are. */

export const COUNT_NOT_PERCENT: MixtureChallenge = {
  model: 'mixture',
  title: 'Count, not percent',
  n: 400,
  generations: 20,
  spread: 0.95,
  budget: 1100,
  line: 0.28,
  lives: 3,
  seed: 'rye-wren',
  locked: [],
  tools: [],
  world: 'archipelago',
  names: ['Marramey', 'Oxholm', 'Pellay', 'Wren Rock'],
  prices: [],
};

export const TARGETED: MixtureChallenge = {
  model: 'mixture',
  title: 'Send the boat',
  n: 280,
  generations: 20,
  spread: 0.97,
  budget: 420,
  line: 0.3,
  lives: 3,
  seed: 'little-auk',
  locked: [],
  tools: [],
  world: [
    { weight: 0.56, x: -5, y: -2, deviation: 0.7 },
    { weight: 0.36, x: 1.6, y: -2.4, deviation: 0.6 },
    { weight: 0.04, x: -1.4, y: 2.4, deviation: 0.5 },
    { weight: 0.04, x: 5.4, y: 1.6, deviation: 0.5 },
  ],
  names: ['Dunnock', 'Oxholm', 'Tern Stack', 'Little Auk'],
  prices: [1, 1, 3, 3],
};

/** A name of any script, as an island may have it. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map(cleaned)
  .filter((text) => text.length > 0 && text.length <= 16);

/** Any legal map, many with names and prices; some are too long for a link, and few with prices have tools. */
export const anyMap: fc.Arbitrary<MixtureChallenge> = anyChallenge
  .filter(isMixture)
  .chain((challenge) => {
    const { length } = truthOf(challenge.world);
    const each = <Value>(value: fc.Arbitrary<Value>) =>
      fc.oneof(fc.constant<Value[]>([]), fc.array(value, { minLength: length, maxLength: length }));
    return fc
      .record({ names: each(name), prices: each(fc.integer({ min: 1, max: 20 })) })
      .map((texts) => ({ ...challenge, ...texts }))
      .filter((map) => parseChallenge(map).ok);
  });

/** What somebody would like to collect: a share of what can be had, and where; -1 is the world. */
interface Wish {
  readonly share: number;
  readonly mode: number;
  readonly isWeighted: boolean;
}

export const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    share: fc.nat(1000),
    mode: fc.integer({ min: -1, max: 7 }),
    isWeighted: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** Legal moves: wishes cut to what the rules allow. */
export function movesFor(challenge: MixtureChallenge, wanted: readonly Wish[]): Move[] {
  let position = startPosition(challenge);
  return wanted.slice(0, challenge.generations).map(({ share, mode, isWeighted }) => {
    const from = challenge.prices[mode] === undefined ? undefined : { mode, isWeighted };
    const real = Math.floor((share * mostReal(position, from)) / 4000);
    const move = from === undefined ? { real } : { real, from };
    position = { ...position, spent: position.spent + costOf(challenge, move) };
    return move;
  });
}
