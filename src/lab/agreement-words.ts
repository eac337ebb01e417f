import { type Agreement, agreementOf, furthestOff } from '../experiment/agreement.ts';
import type { Prediction } from '../experiment/theory.ts';
import { digits, grouped } from '../figures/format.ts';
import type { Results } from './results.ts';

/** What theory says beside what the runs did, in sentences. */

/** Distances from which on a gap counts as large, as very large, and as more than chance, in standard errors. */
const LARGE = 2;
const VERY_LARGE = 3;
const TOO_LARGE = 4.5;

export function agreementWords(results: Results, quantity: Prediction['quantity']): string {
  const { theory, ensemble } = results;
  const prediction = theory.predictions.find((each) => each.quantity === quantity);
  if (prediction === undefined) return withoutTheory(results, quantity);
  const agreement = ensemble === null ? null : agreementOf(prediction, ensemble);
  if (agreement === null || ensemble === null) return 'The runs are being computed.';
  const last = agreement.means.length;
  const says = prediction.grade === 'exact' ? 'theory says' : 'theory says, to first order,';
  const sentences = [
    `After generation ${last} the mean of ${grouped(ensemble.runs)} runs is ${digits(agreement.means[last - 1] ?? Number.NaN)}; ${says} ${digits(prediction.expected[last - 1] ?? Number.NaN)}.`,
    lastGap(agreement, results),
    furthestGap(agreement),
    prediction.limit === null ? '' : `In the long run it tends to ${limitWords(prediction.limit)}.`,
  ];
  return sentences.filter((each) => each !== '').join(' ');
}

function lastGap({ distances }: Agreement, results: Results): string {
  const distance = distances.at(-1) ?? Number.NaN;
  if (Number.isNaN(distance)) return 'They cannot be compared: some runs have become a point.';
  const size = Math.abs(distance);
  return `They are ${errorsWords(size)} apart: ${verdict(size, results)}.`;
}

function furthestGap(agreement: Agreement): string {
  const furthest = furthestOff(agreement);
  if (furthest === 0 || furthest === agreement.distances.length) return '';
  const size = Math.abs(agreement.distances[furthest - 1] ?? 0);
  return `The largest gap on the way is ${errorsWords(size)}, at generation ${furthest}.`;
}

/** "0.2 standard errors". */
function errorsWords(size: number): string {
  return `${Number.isFinite(size) ? size.toFixed(1) : '∞'} standard errors`;
}

function verdict(size: number, { plan, theory }: Results): string {
  if (size < LARGE) return 'as close as chance allows';
  if (size < VERY_LARGE) return 'a little far, which chance does one time in twenty';
  if (size < TOO_LARGE) return 'far, which chance does less than one time in 300';
  if (theory.predictions.some(({ grade }) => grade === 'first order')) {
    return 'more than chance; the formula leaves out what falls faster than 1/n';
  }
  if (plan.order.experiment.model === 'mixture' && plan.order.method === 'samples') {
    return 'more than chance; theory knows which island a sample is from, and EM has to guess';
  }
  return 'more than chance explains';
}

function limitWords(limit: number): string {
  return Number.isFinite(limit) ? digits(limit) : 'infinity: it grows without bound';
}

/** Why there is nothing to compare with; or only what comes in the end. */
function withoutTheory({ theory, plan }: Results, quantity: Prediction['quantity']): string {
  const { limitOnly, predictions } = theory;
  if (quantity === 'variance' && limitOnly !== null) {
    const grade = limitOnly.grade === 'exact' ? '' : ' to first order';
    return `The way there is not known, only where it leads${grade}: the mean of σ² tends to ${limitWords(limitOnly.variance)}.`;
  }
  const known = predictions.length > 0 ? 'the mean of this quantity' : 'these settings';
  const how = plan.order.experiment.model === 'mixture' ? ' with islands' : '';
  return `Theory has no formula for ${known}${how}: the runs are all there is to go by.`;
}
