/**
 * The toll law: each copy of a copy pays a toll, and real pictures pay it back in part.
 *
 * **Exact, for linear networks.** A linear variational autoencoder with infinite data keeps, along each main axis of what it
 * learns from, max(0, variance − τ), where τ is β times the variance of the noise that it assumes on pictures: that is what
 * probabilistic principal component analysis keeps (Tipping & Bishop 1999; Lucas et al. 2019, arXiv:1911.02469), with β as in
 * Higgins et al. 2017. Its codes are drawn with λ times their variance and decoded to means, so that the noise is not put
 * back; with a share ρ of real pictures, of variance v₀ along the axis, the next one has
 *
 *     m′ = max(0, ρ v₀ + (1 − ρ) λ m − τ)
 *
 * left. Each axis goes its own way. Nothing in it depends on the number of pictures: this is not the collapse of small samples.
 *
 * **Empirical, for the variational autoencoder of the board.** The same line describes the variety V of its runs well, with
 * constants that are measured (`TOLLS`): nobody has derived them.
 */
export interface Toll {
  /** What real pictures have: v₀. */
  readonly real: number;
  /** What is left of drawn pictures before the toll: λ in linear networks. */
  readonly factor: number;
  /** τ. */
  readonly toll: number;
}

/**
 * What the next generation has.
 *
 * @param left variance along an axis, or V, 0 or more
 * @param realShare ρ, 0 to 1
 */
export function afterToll({ real, factor, toll }: Toll, left: number, realShare: number): number {
  return Math.max(0, realShare * real + (1 - realShare) * factor * left - toll);
}

/**
 * A toll that was measured on runs of the variational autoencoder. Around their mean, runs differ by luck: how far one is off
 * in a generation is `lasting` times how far it was off in the one before, and a normal number with `luckError` beside.
 */
export interface MeasuredToll extends Toll {
  /** λ. */
  readonly spread: number;
  /** V of generation 1, which learns from real pictures alone … */
  readonly first: number;
  /** … and its standard deviation between lucks. */
  readonly firstError: number;
  /** The share of what a run is off its mean by that is left a generation later. */
  readonly lasting: number;
  /** Standard deviation of what luck adds in a generation. */
  readonly luckError: number;
  /** Root mean squares of what it is off by: from one generation to the next … */
  readonly stepError: number;
  /** … in whole runs from generation 2 on, most of which is luck … */
  readonly runError: number;
  /** … and from the mean of all runs. */
  readonly meanError: number;
}

/**
 * Least squares over whole runs: `scripts/fixtures/toll-law.ts` computes them from tests/fixtures/pictures-variety.json.
 * Networks of 200 pictures, r = 0, 10, 20 and 60 of them real; generations 2 to 12; 40 lucks with λ = 1, 24 with λ = .9.
 * From its mean over lucks a run is .050 and .039 away: so much no law could know beforehand.
 */
const TOLLS: readonly [MeasuredToll, MeasuredToll] = [
  {
    spread: 0.9,
    real: 1.015,
    factor: 0.9488,
    toll: 0.0869,
    first: 0.9123,
    firstError: 0.0462,
    lasting: 0.897,
    luckError: 0.0173,
    stepError: 0.0189,
    runError: 0.0418,
    meanError: 0.0141,
  },
  {
    spread: 1,
    real: 1.0627,
    factor: 0.9869,
    toll: 0.0884,
    first: 0.9609,
    firstError: 0.049,
    lasting: 0.9388,
    luckError: 0.0189,
    stepError: 0.0207,
    runError: 0.0512,
    meanError: 0.0121,
  },
];

/**
 * The toll at a λ. Between those that were measured it lies on a line.
 *
 * @returns null where nothing was measured
 */
export function tollAt(spread: number): MeasuredToll | null {
  const [low, high] = TOLLS;
  if (!(spread >= low.spread && spread <= high.spread)) return null;
  const share = (spread - low.spread) / (high.spread - low.spread);
  const between = (name: keyof MeasuredToll) => low[name] + share * (high[name] - low[name]);
  return {
    spread,
    real: between('real'),
    factor: between('factor'),
    toll: between('toll'),
    first: between('first'),
    firstError: between('firstError'),
    lasting: between('lasting'),
    luckError: between('luckError'),
    stepError: between('stepError'),
    runError: between('runError'),
    meanError: between('meanError'),
  };
}

/** A run of the variational autoencoder, whose first generation learns from real pictures alone. */
export interface TollSettings {
  /** λ. */
  readonly spread: number;
  /** ρ of generation 2, 3 and so on, 0 to 1. */
  readonly realShares: readonly number[];
}

/**
 * V as the toll law has it, generation 1 first.
 *
 * @returns null where nothing was measured at that λ
 */
export function tollLaw({ spread, realShares }: TollSettings): number[] | null {
  const toll = tollAt(spread);
  if (toll === null) return null;
  const varieties = [toll.first];
  for (const [t, share] of realShares.entries()) {
    varieties.push(afterToll(toll, varieties[t] as number, share));
  }
  return varieties;
}
