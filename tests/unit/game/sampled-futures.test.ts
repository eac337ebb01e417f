import { expect, test } from 'vitest';
import { futuresOf } from '../../../src/game/futures.ts';
import type { Move } from '../../../src/game/position.ts';
import { ScreenedFutures } from '../../../src/kinds/gaussian/screened-futures.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import { SampledFutures } from '../../../src/sim/sampled-futures.ts';
import { after, type Case, expectRawSamples, offering } from './agreement.ts';

const ARCHIVE = { archive: ['whole', 'subsample'] };
const RATES = { truePositive: 0.6, falsePositive: 0.1, tailFalsePositive: 0.5 };
const bouncer = (refills: boolean) => ({ rates: [0.6, 0.1, 0.5], refills }) as const;
const onWeb = (set: 'drop' | 'refill'): GaussianChallenge => ({
  ...offering({ bouncer: [set] }),
  web: { contamination: 0.4, ...RATES },
});

/** All of them need the samples themselves. */
const CASES: readonly Case[] = [
  {
    says: 'a draw from the archive',
    challenge: offering(ARCHIVE),
    past: [{ real: 10 }, { real: 0 }],
    move: { real: 5, tools: [2] },
    line: 0.3,
    recipe: { real: 5, archive: 'subsample' },
  },
  {
    says: 'weight on real samples in an archive',
    challenge: offering({ ...ARCHIVE, realWeight: [0.8] }),
    past: [{ real: 10 }, { real: 0 }],
    move: { real: 5, tools: [1, 1] },
    line: 0.5,
    recipe: { real: 5, archive: 'whole', realWeight: 0.8 },
  },
  {
    says: 'weight on tails',
    challenge: offering({ tailWeight: [1.5] }),
    move: { real: 5, tools: [1] },
    line: 0.3,
    recipe: { real: 5, tailWeight: 1.5 },
  },
  {
    says: 'an archive that remembers the weight on its tails',
    challenge: offering({ ...ARCHIVE, tailWeight: [3] }),
    past: new Array<Move>(2).fill({ real: 0, tools: [0, 1] }),
    move: { real: 0, tools: [1, 0] },
    line: 0.27,
    recipe: { archive: 'whole' },
  },
  {
    says: 'a contaminated web',
    challenge: onWeb('drop'),
    past: [{ real: 10 }],
    move: { real: 20 },
    line: 0.35,
    recipe: { real: 20, contamination: 0.4 },
  },
  {
    says: 'a bouncer who drops',
    challenge: onWeb('drop'),
    move: { real: 20, tools: [1] },
    line: 0.25,
    recipe: { real: 20, contamination: 0.4, bouncer: bouncer(false) },
  },
  {
    says: 'a bouncer who refills',
    challenge: onWeb('refill'),
    move: { real: 20, tools: [1] },
    line: 0.35,
    recipe: { real: 20, contamination: 0.4, bouncer: bouncer(true) },
  },
];

test.each(CASES)('a forecast is what raw samples do: $says', (each) => {
  const position = after({ ...each.challenge, line: 0 }, each.past ?? []);
  const kind = 'contamination' in each.recipe ? ScreenedFutures : SampledFutures;
  expect(futuresOf(position, each.move, 1)).toBeInstanceOf(kind);
  expectRawSamples(each);
});
