import { counted, listedInProse } from '../../src/base/language.ts';
import {
  type DataFit,
  type DataProblem,
  LARGEST,
  LIGHTEST,
  SMALLEST_DEVIATION,
} from '../../src/kinds/mixture/data/fit-data.ts';
import type { Stopping } from '../../src/kinds/mixture/em/fit.ts';

/** What the command says in sentences. */

/** Why points cannot be fitted, and what to do. */
export function problemWords(problem: DataProblem): string {
  switch (problem.code) {
    case 'weight':
      return 'weights: every point has the weight 0; one at least must weigh something';
    case 'far':
      return `points.${problem.point} (number ${problem.point + 1}): ${problem.axis} is larger than ${plain(LARGEST)}, and its square is beyond the largest number; divide all ${problem.axis} by a power of ten`;
    case 'narrow':
      return `points: their ${problem.axis} differ by so little (a standard deviation of ${rounded(problem.deviation)}; at least ${plain(SMALLEST_DEVIATION)}) that no number holds a variance exactly; multiply all ${problem.axis} by a power of ten`;
    case 'wide':
      return `points: their ${problem.axis} differ by so much (a standard deviation of ${rounded(problem.deviation)}) that a variance is beyond the largest number, 1.8e308; divide all ${problem.axis} by a power of ten`;
    case 'start':
      return `start.${problem.component} (number ${problem.component + 1}): its mean or covariance is more than 1e100 times as large as the spread of the points; is it in the same units?`;
  }
}

/** What somebody should know about a fit before believing it. */
export function notesOn(fit: DataFit, { iterations, tolerance }: Stopping): string[] {
  const { converged, singular, lastChange, weightless, starts } = fit;
  return [
    ...(converged ? [] : [unfinished(iterations, tolerance, lastChange)]),
    ...shapeNotes(fit),
    ...(singular.length > 0 && starts.made > 1
      ? [`all ${starts.made} starts led to such a component`]
      : []),
    ...deadNotes(fit),
    ...(weightless === 0
      ? []
      : [
          `${counted(weightless, { one: 'point weighs', other: 'points weigh' })} less than ${plain(LIGHTEST)} of the heaviest, and count for nothing`,
        ]),
  ];
}

function unfinished(iterations: number, tolerance: number, lastChange: number | null): string {
  const change =
    lastChange === null
      ? 'one iteration says nothing about convergence'
      : `the last one still changed the mean log-likelihood by ${rounded(lastChange)}`;
  const advice = tolerance === 0 ? 'a tolerance above 0 would end it' : 'give more iterations';
  const made = counted(iterations, { one: 'iteration', other: 'iterations' });
  return `stopped after ${made} before it converged: ${change}; ${advice}`;
}

function shapeNotes({ singular }: DataFit): string[] {
  return (['point', 'line'] as const).flatMap((shape) => {
    const those = singular.filter((each) => each.shape === shape);
    if (those.length === 0) return [];
    const names = listedInProse(those.map(({ component }) => String(component)));
    const where = shape === 'point' ? 'at one point' : 'on one line';
    const subject =
      those.length === 1 ? `component ${names} is a ${shape}` : `components ${names} are ${shape}s`;
    return [
      `${subject}, as far as these numbers can tell: all that belongs there lies ${where}, where a density is infinite, so there is no log-likelihood; try fewer components, or more starts`,
    ];
  });
}

function deadNotes({ model }: DataFit): string[] {
  const dead = model.flatMap(({ weight }, k) => (weight > 0 ? [] : [String(k)]));
  if (dead.length === 0) return [];
  return [
    dead.length === 1
      ? `component ${dead[0]} has no points`
      : `components ${listedInProse(dead)} have no points`,
  ];
}

/** Three digits. */
function rounded(value: number): string {
  return plain(Number(value.toPrecision(3)));
}

/** As code writes a number, with an exponent for small and large ones: "0.02", "3e-7", "1e155". */
export function plain(value: number): string {
  const size = Math.abs(value);
  const text = size !== 0 && size < 0.001 ? value.toExponential() : String(value);
  return text.replace('e+', 'e');
}
