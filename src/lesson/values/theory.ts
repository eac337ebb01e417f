import * as v from 'valibot';
import { tailSurvival } from '../../kinds/gaussian/tails.ts';
import {
  expectedLifetime,
  extinctionRisk,
  realSamplesThatHold,
  stationaryWeightVariance,
} from '../../kinds/mixture/modes.ts';
import { exp } from '../../sim/math/exponential.ts';
import type { Regime } from '../../sim/regimes.ts';
import {
  oddsFactor,
  overallFalsePositive,
  realShareAfter,
  screenedLimit,
  survivingVariance,
} from '../../sim/theory/detectors.ts';
import {
  admissibleSyntheticSamples,
  effectiveRealSamples,
  explosiveSpread,
  limitingMoments,
} from '../../sim/theory/limits.ts';
import { bestEffectiveRealSamples } from '../../sim/theory/real-weights.ts';
import {
  criticalSpreads,
  expectedLogDeviation,
  expectedVariance,
  halfLives,
} from '../../sim/theory/replace.ts';
import {
  criticalRealShare,
  criticalTailWeight,
  tailShares,
  tailVarianceFactor,
} from '../../sim/theory/tail-weights.ts';
import { optimalRealWeight } from '../../sim/tools/real-weight.ts';
import {
  count,
  divisor,
  positive,
  type Quantity,
  quantity,
  share,
  size,
  spread,
} from './quantity.ts';

const STANDARD = { mean: 0, variance: 1 };
const replace = { n: size, spread, divisor };
const fed = { n: size, real: count };
const weighting = { weight: positive, cut: positive };
const detector = {
  truePositive: share,
  falsePositive: share,
  tailFalsePositive: v.exactOptional(share),
};
const screening = (given: v.InferOutput<v.StrictObjectSchema<typeof detector, undefined>>) => ({
  ...given,
  refills: false,
});
const tails = (weight: number, cut: number) => ({ weight, cut, spread: 1 });
/** In the long run, λ = 1 and the divisor n. */
const settled = (n: number, real: number, regime: Pick<Regime, 'synthetic' | 'realData'>) =>
  limitingMoments({ ...regime, n, spread: 1 }, 'n', real);

/** What theory says; each number is a function of `src/sim/theory`, truth N(0, 1). */
export const THEORY: Readonly<Record<string, Quantity>> = {
  'half-life of the width': quantity(replace, (given) => halfLives(given).medianDeviation),
  'half-life of the variance': quantity(replace, (given) => halfLives(given).expectedVariance),
  'average variance': quantity({ ...replace, at: count }, ({ at, ...rest }) =>
    expectedVariance(rest, at),
  ),
  'typical width': quantity({ ...replace, at: count }, ({ at, ...rest }) =>
    exp(expectedLogDeviation(rest, at)),
  ),
  'survival at a width': quantity({ width: positive }, ({ width }) => {
    return tailSurvival({ mean: 0, variance: width * width }, STANDARD).left;
  }),
  /** Of the truth: what lies more than `cut` widths from the middle. */
  'variance in the tails': quantity({ cut: positive }, ({ cut }) => tailShares(cut).variance),
  'kept variance': quantity({ ...fed, spread, divisor }, ({ n, real, spread: λ, divisor: by }) => {
    const regime = { synthetic: 'replace', realData: 'fresh', n, spread: λ } as const;
    return limitingMoments(regime, by, real).variance;
  }),
  'effective real samples': quantity(fed, ({ n, real }) => effectiveRealSamples(n, real)),
  'mean error of fresh data': quantity(fed, ({ n, real }) => 1 / effectiveRealSamples(n, real)),
  'mean error of a fixed set': quantity(
    fed,
    ({ n, real }) => settled(n, real, { synthetic: 'replace', realData: 'fixed' }).squaredMean,
  ),
  'mean error of a fixed set over that of fresh data': quantity(fed, ({ n, real }) => {
    const fixed = settled(n, real, { synthetic: 'replace', realData: 'fixed' }).squaredMean;
    return fixed * effectiveRealSamples(n, real);
  }),
  'mean error of an archive': quantity(
    { n: size },
    ({ n }) => settled(n, 0, { synthetic: 'accumulate', realData: 'none' }).squaredMean,
  ),
  'mean error of a subsampled archive': quantity(
    { n: size },
    ({ n }) => settled(n, 0, { synthetic: 'accumulate-subsample', realData: 'none' }).squaredMean,
  ),
  'spread that explodes': quantity(fed, ({ n, real }) => explosiveSpread(n, real)),
  'spread that keeps the average': quantity(
    { n: size, divisor },
    ({ n, divisor: by }) => criticalSpreads(n, by).mean,
  ),
  'spread that keeps the typical run': quantity(
    { n: size, divisor },
    ({ n, divisor: by }) => criticalSpreads(n, by).typical,
  ),
  'synthetic samples that help': quantity(
    { spread: v.pipe(v.number(), v.minValue(0.01), v.ltValue(1)) },
    (given) => admissibleSyntheticSamples(given.spread),
  ),
  'chance to miss': quantity({ n: size, share }, (given) => extinctionRisk(given.n, given.share)),
  'lifetime of an island': quantity({ n: size, share }, (given) =>
    expectedLifetime(given.n, given.share),
  ),
  'samples that hold an island': quantity({ share }, (given) => realSamplesThatHold(given.share)),
  'swing of a share': quantity({ ...fed, share }, (given) =>
    Math.sqrt(stationaryWeightVariance(given.n, given.real, given.share)),
  ),
  'tail weight that keeps the average': quantity({ n: size, cut: positive }, ({ n, cut }) =>
    criticalTailWeight(n, cut),
  ),
  'growth by a tail weight': quantity({ ...weighting, n: size }, ({ weight, cut, n }) =>
    tailVarianceFactor(tails(weight, cut), n),
  ),
  'real share that tames a tail weight': quantity(weighting, ({ weight, cut }) =>
    criticalRealShare(tails(weight, cut)),
  ),
  'best weight of real data': quantity({ real: size, synthetic: count }, (given) =>
    optimalRealWeight(given.real, given.synthetic),
  ),
  'effective samples at best': quantity({ real: size, synthetic: count }, (given) =>
    bestEffectiveRealSamples(given.real, given.synthetic),
  ),
  'odds by a detector': quantity(detector, (given) => oddsFactor(screening(given))),
  'real share behind a detector': quantity({ ...detector, share }, ({ share: of, ...rest }) =>
    realShareAfter(screening(rest), of),
  ),
  'false alarms in all': quantity(detector, (given) => overallFalsePositive(screening(given))),
  'kept variance behind a detector': quantity(
    { ...detector, n: size, collected: count, contamination: share, refills: v.boolean(), spread },
    ({ n, collected, contamination, refills, spread: λ, ...rest }) =>
      screenedLimit({
        n,
        collected,
        contamination,
        detector: { ...rest, refills },
        spread: λ,
      }).variance,
  ),
  'real variance behind a detector': quantity(detector, (given) =>
    survivingVariance(screening(given)),
  ),
};
