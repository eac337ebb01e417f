import { expect, test } from 'vitest';
import { futuresOf } from '../../../src/game/futures.ts';
import { startPosition } from '../../../src/game/position.ts';
import { GaussianFutures } from '../../../src/kinds/gaussian/futures.ts';
import { after, type Case, expectRawSamples, offering, SMALL } from './agreement.ts';

const ARCHIVE = { archive: ['whole', 'subsample'] };

const COPIED = { ...offering({ copies: [25] }), line: 0 };
/** The 25 real samples that this luck has, whoever asks for them and when. */
const COPIES = after(COPIED, [{ real: 0, tools: [1] }]).state.trainingSet.values.slice(0, 25);

/** All of them by sufficient statistics. */
const CASES: readonly Case[] = [
  { says: 'nothing is fed', challenge: SMALL, move: { real: 0 }, line: 0.1, recipe: {} },
  {
    says: 'the same every time',
    challenge: SMALL,
    move: { real: 20 },
    line: 0.45,
    recipe: { real: 20 },
  },
  {
    says: 'all is real',
    challenge: { ...SMALL, budget: 280 },
    move: { real: 40 },
    line: 0.5,
    recipe: { real: 40 },
  },
  {
    says: 'the money runs out',
    challenge: SMALL,
    past: [{ real: 0 }, { real: 40 }, { real: 0 }],
    move: { real: 38 },
    line: 0.4,
    // 160 are left.
    recipe: (t) => ({ real: [38, 38, 38, 38][t] ?? 0 }),
  },
  {
    says: 'the money runs out at once',
    challenge: { ...SMALL, budget: 50 },
    past: [{ real: 5 }],
    move: { real: 30 },
    line: 0.25,
    recipe: (t) => ({ real: [30, 15][t] ?? 0 }),
  },
  {
    says: 'a wider λ',
    challenge: offering({ spread: [1.05] }),
    past: [{ real: 0 }],
    move: { real: 3, tools: [1] },
    line: 0.3,
    recipe: { real: 3, spread: 1.05 },
  },
  {
    says: 'an archive that was filled and is used now',
    challenge: offering(ARCHIVE),
    past: [{ real: 10 }, { real: 0 }],
    move: { real: 5, tools: [1] },
    line: 0.4,
    recipe: { real: 5, archive: 'whole' },
  },
  {
    says: 'an archive that is not used',
    challenge: offering(ARCHIVE),
    past: [{ real: 10, tools: [1] }, { real: 0 }],
    move: { real: 5 },
    line: 0.25,
    recipe: { real: 5, archive: 'kept' },
  },
  {
    says: 'the best weight on real samples',
    challenge: offering({ realWeight: ['best'] }),
    past: [{ real: 4 }],
    move: { real: 12, tools: [1] },
    line: 0.3,
    recipe: { real: 12, realWeight: 'best' },
  },
  {
    says: 'real samples that weigh nearly all',
    challenge: offering({ realWeight: [0.9] }),
    move: { real: 15, tools: [1] },
    line: 0.3,
    recipe: { real: 15, realWeight: 0.9 },
  },
  {
    says: 'photocopies that nobody has seen yet',
    challenge: COPIED,
    move: { real: 4, tools: [1] },
    line: 0.4,
    recipe: { real: 4, copies: COPIES },
  },
  {
    says: 'photocopies that were made before, weight on real samples',
    challenge: { ...COPIED, tools: [...COPIED.tools, ...offering({ realWeight: [0.8] }).tools] },
    past: [{ real: 2 }, { real: 0, tools: [1, 0] }],
    move: { real: 4, tools: [1, 1] },
    line: 0.5,
    recipe: { real: 4, copies: COPIES, realWeight: 0.8 },
  },
];

test.each(CASES)('a forecast is what raw samples do: $says', (each) => {
  expect(futuresOf(startPosition(each.challenge), each.move, 1)).toBeInstanceOf(GaussianFutures);
  expectRawSamples(each);
});
