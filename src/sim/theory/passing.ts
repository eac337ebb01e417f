/** How many samples of a generation pass a detector, and what that does on average to the moments of a fit. */

/** Where a generation's n samples come from. */
export interface Sources {
  readonly n: number;
  /** Collected outside, 0 to n; the others are the model's own. */
  readonly collected: number;
}

/** Of a sample that is collected: the probabilities that it is real and passes, or synthetic and passes. */
export interface Chances {
  readonly real: number;
  readonly synthetic: number;
  /** That one of the model's own passes. */
  readonly own: number;
}

/** Averages over the law of what passes: shares of the training set, and the same over N. */
export interface Passing {
  /** E r′/N and E s′/N. */
  readonly real: number;
  readonly synthetic: number;
  /** E r′/N², E s′/N² and E s′²/N². */
  readonly realOverCount: number;
  readonly syntheticOverCount: number;
  readonly syntheticSquared: number;
  /** The probability of fewer than two samples, which the averages leave out. */
  readonly tooFew: number;
}

/**
 * n have passed: binomial counts among the first n, then more from the same sources until they are n.
 *
 * The variance of r′ = r₁ + Bin(n − N₁, share) is that of r₁ − share N₁ and the binomial one.
 */
export function refilled(sources: Sources, chances: Chances): Passing {
  const { n, collected } = sources;
  const { real, synthetic, own } = chances;
  const passReal = collected * real;
  const pass = passReal + collected * synthetic + (n - collected) * own;
  if (pass === 0) return leftOver(sources, chances);
  const share = passReal / pass;
  const rest = 1 - share;
  const centre = real * rest - synthetic * share;
  const ofCollected = real * rest * rest + synthetic * share * share - centre * centre;
  const ofOwn = share * share * own * (1 - own);
  const variance = collected * ofCollected + (n - collected) * ofOwn + (n - pass) * share * rest;
  return {
    real: share,
    synthetic: rest,
    realOverCount: share / n,
    syntheticOverCount: rest / n,
    syntheticSquared: rest * rest + variance / (n * n),
    tooFew: 0,
  };
}

/** What is left of n, by summing over how many pass of those collected and of the model's own. */
export function leftOver({ n, collected }: Sources, { real, synthetic, own }: Chances): Passing {
  const passes = real + synthetic;
  const share = passes === 0 ? 0 : real / passes;
  const ofCollected = binomialMasses(collected, passes);
  const ofOwn = binomialMasses(n - collected, own);
  const sums = { real: 0, synthetic: 0, realOverCount: 0, syntheticOverCount: 0 };
  let syntheticSquared = 0;
  let tooFew = 0;
  for (const [i, one] of ofCollected.entries()) {
    if (one === 0) continue;
    const r = i * share;
    for (const [j, other] of ofOwn.entries()) {
      const count = i + j;
      if (count < 2) {
        tooFew += one * other;
        continue;
      }
      const mass = (one * other) / count;
      const s = count - r;
      sums.real += mass * r;
      sums.synthetic += mass * s;
      sums.realOverCount += (mass / count) * r;
      sums.syntheticOverCount += (mass / count) * s;
      // Given i, the real ones among them are binomial.
      syntheticSquared += (mass / count) * (s * s + r * (1 - share));
    }
  }
  return { ...sums, syntheticSquared, tooFew };
}

/** The binomial distribution, from its mode to both sides; masses too small for a double are 0. */
function binomialMasses(trials: number, p: number): Float64Array {
  const masses = new Float64Array(trials + 1);
  const mode = Math.min(trials, Math.floor((trials + 1) * p));
  const odds = p / (1 - p);
  masses[mode] = 1;
  for (let k = mode; k < trials; k++) {
    masses[k + 1] = ((masses[k] as number) * odds * (trials - k)) / (k + 1);
  }
  for (let k = mode; k > 0; k--) {
    masses[k - 1] = ((masses[k] as number) * k) / ((trials - k + 1) * odds);
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}
