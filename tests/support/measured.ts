/**
 * What became of albums of several sorts, and what they looked like: `src/kinds/pictures/measured` keeps it for lessons,
 * which cannot wait for it. Only a change of the core can change it; every run of the tests plays a part of it again.
 */
import type { PlayedGeneration } from '../../src/kinds/bench.ts';
import { DIGITS, PIXELS } from '../../src/kinds/pictures/album/world.ts';
import { benchOf } from '../../src/kinds/pictures/bench.ts';
import type { NetworkName } from '../../src/kinds/pictures/experiment.ts';
import { type Network, SEATS } from '../../src/kinds/pictures/model.ts';

export const ALBUMS_FILE = new URL(
  '../../src/kinds/pictures/measured/albums.json',
  import.meta.url,
);
export const STRIPS_FILE = new URL(
  '../../src/kinds/pictures/measured/strips.json',
  import.meta.url,
);

const GENERATIONS = 10;
const LUCKS = 12;
const DECIMALS = 3;

export interface Plan {
  readonly network: NetworkName;
  readonly n: number;
  /** r of every generation but the first, which learns from real pictures alone. */
  readonly real: number;
}

export const PLANS: readonly Plan[] = [
  ...[0, 10, 20, 60].map((real) => ({ network: 'variational', n: 200, real }) as const),
  ...[100, 400].flatMap((n) =>
    [0, n / 10].map((real) => ({ network: 'variational', n, real }) as const),
  ),
  { network: 'linear', n: 200, real: 0 },
  { network: 'mixture', n: 200, real: 0 },
];

/** Plays everything: a quarter of an hour. */
export function albumsTable(): object[] {
  return PLANS.map((plan) => {
    const runs = Array.from({ length: LUCKS }, (_, luck) => [...played(plan, luck)]);
    const texts = (name: string) => runs.map((run) => seriesOf(run, name));
    return {
      ...plan,
      variety: texts('variety'),
      precision: texts('precision'),
      recall: texts('recall'),
    };
  });
}

export function* played(
  { network, n, real }: Plan,
  luck: number,
  generations = GENERATIONS,
): Generator<PlayedGeneration> {
  const bench = benchOf({
    model: 'pictures',
    network,
    regime: { synthetic: 'replace', realData: real > 0 ? 'fresh' : 'none', n, spread: 1 },
    realPerGeneration: Array.from({ length: generations }, () => real),
    seed: 'albums',
  });
  yield* bench.play(luck);
}

/** A quantity by generation, as a text: so a table stays a few lines. */
export function seriesOf(run: readonly PlayedGeneration[], name: string): string {
  return run.map(({ quantities }) => (quantities[name] as number).toFixed(DECIMALS)).join(' ');
}

/** The luck whose pictures are kept, and the generations. */
const STRIP_LUCK = 0;
const STRIP_GENERATIONS = [1, 4, 7, 10];

/** For each sort of network, what sits in the first seat of each digit, in some generations. */
export function stripsTable(): object[] {
  return (['variational', 'linear', 'mixture'] as const).map((network) => {
    const run = [...played({ network, n: 200, real: 0 }, STRIP_LUCK)];
    return {
      network,
      strips: STRIP_GENERATIONS.map((generation) => ({
        generation,
        ...stripOf(run[generation - 1]?.model as Network),
      })),
    };
  });
}

const UNKNOWN = 255;
/** Levels of ink that are kept: a hexadecimal digit. */
const STEP = 17;

/** Ink from 0 to f of 64 pixels a text, and what the judge sees in each picture; null for no digit that it knows. */
export function stripOf({ shown }: Network): { seen: (number | null)[]; ink: string[] } {
  const seats = DIGITS.map((_, mode) => mode * SEATS);
  return {
    seen: seats.map((seat) => {
      const verdict = shown.verdicts[seat] as number;
      return verdict === UNKNOWN ? null : verdict;
    }),
    ink: seats.map((seat) =>
      Array.from(shown.ink.subarray(seat * PIXELS, (seat + 1) * PIXELS), (ink) =>
        Math.round(ink / STEP).toString(16),
      ).join(''),
    ),
  };
}
