/** Fits a mixture to samples from standard input, with the EM that the site uses. `--help` says how. */
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { fitMixture, meanLogLikelihood, STOPPING } from '../../src/kinds/mixture/em/fit.ts';
import { startFrom } from '../../src/kinds/mixture/em/start.ts';
import { MOST_COMPONENTS } from '../../src/kinds/mixture/model.ts';

const HELP = `Fits a Gaussian mixture in the plane by EM. Reads JSON from standard input, prints JSON.

  npm run --silent fit < samples.json

Input:
  points         [[x, y], …], at least one
  weights        one number ≥ 0 per point; without it all count the same
  start          [{"weight": w, "mean": [x, y], "covariance": [xx, xy, yy]}, …], where EM starts; or
  components     how many, 1 to ${MOST_COMPONENTS}: EM starts from the points themselves, without chance
  iterations     the most iterations [${STOPPING.iterations}]
  tolerance      EM stops when the mean log-likelihood changes by less [${STOPPING.tolerance}]

Output: {"model", "logLikelihood" (mean of a point under that model), "iterations"}.`;

const number = v.pipe(v.number(), v.finite());
const component = v.strictObject({
  weight: v.pipe(number, v.minValue(0)),
  mean: v.strictTuple([number, number]),
  covariance: v.pipe(
    v.strictTuple([number, number, number]),
    v.check(
      ([xx, xy, yy]) => xx >= 0 && yy >= 0 && xx * yy >= xy * xy,
      'a covariance must be one: xx ≥ 0, yy ≥ 0, xx·yy ≥ xy²',
    ),
  ),
});
const Input = v.pipe(
  v.strictObject({
    points: v.pipe(v.array(v.strictTuple([number, number])), v.minLength(1)),
    weights: v.optional(v.array(v.pipe(number, v.minValue(0)))),
    start: v.optional(v.pipe(v.array(component), v.minLength(1), v.maxLength(MOST_COMPONENTS))),
    components: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_COMPONENTS)),
    ),
    iterations: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), STOPPING.iterations),
    tolerance: v.optional(v.pipe(number, v.minValue(0)), STOPPING.tolerance),
  }),
  v.check(
    ({ points, weights }) => weights === undefined || weights.length === points.length,
    'weights must be one per point',
  ),
  v.check(
    ({ start, components }) => (start === undefined) !== (components === undefined),
    'give either start or components',
  ),
);

const [first, ...more] = process.argv.slice(2);
if (first === '--help' || first === '-h') {
  console.log(HELP);
} else {
  try {
    if (first !== undefined) {
      throw new RangeError(`unknown arguments: ${[first, ...more].join(' ')}`);
    }
    console.log(fitInput(JSON.parse(await text(process.stdin))));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    console.error(`fit: ${error.message.replaceAll(/\s+/g, ' ')}; see --help`);
    process.exitCode = 2;
  }
}

function fitInput(data: unknown): string {
  const parsed = v.safeParse(Input, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new RangeError(`${v.getDotPath(issue) ?? 'input'}: ${issue.message}`);
  }
  const { points, weights, start, components = 1, iterations, tolerance } = parsed.output;
  const samples = {
    values: Float64Array.from(points.flat()),
    count: points.length,
    real: points.length,
    ...(weights === undefined ? {} : { weights: Float64Array.from(weights) }),
  };
  const stopping = { iterations, tolerance };
  const fitted = fitMixture(samples, start ?? startFrom(samples, components), stopping);
  const logLikelihood = meanLogLikelihood(samples, fitted.model);
  return JSON.stringify({ model: fitted.model, logLikelihood, iterations: fitted.iterations });
}
