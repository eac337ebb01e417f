/** Fits a mixture to samples from standard input, with the EM that the site uses. `--help` says how. */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { fitData, SAME } from '../../src/kinds/mixture/data/fit-data.ts';
import { STOPPING } from '../../src/kinds/mixture/em/fit.ts';
import { MOST_COMPONENTS } from '../../src/kinds/mixture/model.ts';
import { parsed, told } from '../told.ts';
import { type Input, InputError, readInput, WEIGHTS_TOLERANCE } from './input.ts';
import { notesOn, plain, problemWords } from './words.ts';

/** The most starts of one fit. */
const MOST_STARTS = 1000;

const HELP = `Fits a Gaussian mixture in the plane by EM. Reads JSON from standard input, prints JSON.

  npm run --silent fit < samples.json
  npm run --silent fit -- --starts 8 < samples.json

Options:
  --starts K     EM starts K times (1 to ${MOST_STARTS}) and the best log-likelihood wins: the first start is made without
                 chance, the others by k-means++; not with "start" [1]
  --seed TEXT    decides the starts after the first; the same seed gives the same fit ["tailkeeper"]
  --help, -h     prints this

Input, one object:
  points         [[x, y], …], at least one, in any units: coordinates up to 1e155
  weights        one number ≥ 0 per point, 5e-324 to 1e308; without it all count the same
  start          [{"weight": w, "mean": [x, y], "covariance": [xx, xy, yy]}, …], where EM starts, 1 to ${MOST_COMPONENTS}
                 components; their weights add up to 1, within ${plain(WEIGHTS_TOLERANCE)}; or
  components     how many, 1 to ${MOST_COMPONENTS}: EM starts from the points themselves
  iterations     the most iterations [${STOPPING.iterations}]
  tolerance      EM stops when the mean log-likelihood changes by less [${plain(STOPPING.tolerance)}]

Output, one object on one line; components are counted from 0:
  model          as "start"; a component without points has the weight 0
  logLikelihood  mean of a point under that model; null when a component is singular
  iterations     how many were used
  converged      whether the last one changed the mean log-likelihood by less than the tolerance, or by nothing
  lastChange     by how much it changed it; null after one iteration
  singular       [{"component", "shape": "point" or "line"}, …]: all its points lie there, so its density is infinite
                 and says nothing. A fit without such a component is preferred to any with one
  starts         {"made", "best": which one won, from 1, "reached": how many came within ${SAME} tolerances of it}
  notes          what to know before believing it, in sentences; [] when there is nothing

Each axis is brought to the mean 0 and the standard deviation 1, fitted there, and brought back: the fit is the same in
all units. Nothing is added to a covariance. What cannot be read or fitted is told in a line on standard error, with the
exit code 2.`;

await told('fit', async () => {
  const { values } = readArguments(process.argv.slice(2));
  if (values.help) console.log(HELP);
  else {
    const input = readInput(await text(process.stdin));
    console.log(JSON.stringify(fitted(input, startsOf(values.starts, input), values.seed)));
  }
});

function readArguments(args: readonly string[]) {
  return parsed(() =>
    parseArgs({
      args: [...args],
      options: {
        starts: { type: 'string' },
        seed: { type: 'string', default: 'tailkeeper' },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );
}

function startsOf(given: string | undefined, { start }: Input): number {
  const starts = Number(given ?? 1);
  if (!/^\d+$/.test(given ?? '1') || starts < 1 || starts > MOST_STARTS) {
    throw new InputError(
      `--starts must be a whole number from 1 to ${MOST_STARTS}, not "${given}"`,
    );
  }
  if (start !== undefined && starts > 1) {
    throw new InputError('--starts must be left out with "start", which is the only start then');
  }
  return starts;
}

function fitted(input: Input, starts: number, seed: string): object {
  const { points, weights, start, components = 1, iterations, tolerance } = input;
  const samples = {
    values: Float64Array.from(points.flat()),
    count: points.length,
    real: points.length,
    ...(weights === undefined ? {} : { weights: Float64Array.from(weights) }),
  };
  const stopping = { iterations, tolerance };
  const from = start === undefined ? { components, starts, seed } : { start: evened(start) };
  const fit = fitData(samples, { stopping, ...from });
  if (!fit.ok) throw new InputError(problemWords(fit.error));
  const { weightless: _, ...shown } = fit.value;
  return { ...shown, notes: notesOn(fit.value, stopping) };
}

/** Weights that add up to 1 exactly, which the input's do nearly. */
function evened(start: NonNullable<Input['start']>) {
  const total = start.reduce((sum, { weight }) => sum + weight, 0);
  return start.map((component) => ({ ...component, weight: component.weight / total }));
}
