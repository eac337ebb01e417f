import {
  REAL_DATA_REGIMES,
  type RealDataRegime,
  type Regime,
  SYNTHETIC_REGIMES,
  type SyntheticRegime,
} from '../../../src/sim/regimes.ts';

/** Each of the nine combinations of what happens to synthetic data and where real data comes from. */
export const NINE_REGIMES: readonly (readonly [SyntheticRegime, RealDataRegime])[] =
  SYNTHETIC_REGIMES.flatMap((synthetic) =>
    REAL_DATA_REGIMES.map((realData) => [synthetic, realData] as const),
  );

export function regimeOf(
  [synthetic, realData]: readonly [SyntheticRegime, RealDataRegime],
  n: number,
  spread = 1,
): Regime {
  return { synthetic, realData, n, spread };
}
