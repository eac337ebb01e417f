import * as v from 'valibot';
import { checksOf, loadChecks } from '../kinds/kinds.ts';
import { KINDS } from '../kinds/registry.ts';
import { REAL_DATA_REGIMES, SYNTHETIC_REGIMES } from '../sim/regimes.ts';
import { TAIL_WINDOWS } from '../sim/tools/tail-weight.ts';

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const detector = v.strictObject({
  truePositive: share,
  falsePositive: share,
  tailFalsePositive: v.exactOptional(share),
  refills: v.boolean(),
});

await loadChecks();

/** What only the loops of some kind have. The kind follows from them, so none must be there. */
const OWN: object = Object.fromEntries(
  KINDS.flatMap((kind) => Object.entries(checksOf(kind).loop)).map(([name, check]) => [
    name,
    v.exactOptional(check),
  ]),
);

/** How authors describe a loop, prop by prop: see `loopOf` of `src/figures/loop.ts`. */
export const LOOP_FIELDS = {
  n: whole(2, 10_000),
  generations: whole(1, 1000),
  seed: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  real: v.exactOptional(whole(0, 10_000)),
  realData: v.exactOptional(v.picklist(REAL_DATA_REGIMES)),
  synthetic: v.exactOptional(v.picklist(SYNTHETIC_REGIMES)),
  spread: v.exactOptional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(2))),
  ...OWN,
  tailWeight: v.exactOptional(
    v.strictObject({
      weight: v.pipe(v.number(), v.minValue(0.01), v.maxValue(100)),
      cut: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
      window: v.picklist(TAIL_WINDOWS),
    }),
  ),
  realWeight: v.exactOptional(v.union([share, v.literal('best')])),
  contamination: v.exactOptional(share),
  detector: v.exactOptional(detector),
};
