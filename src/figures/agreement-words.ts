import { type Agreement, agreementOf, furthestOff } from '../experiment/agreement.ts';
import { courseOf, type Statistic } from '../experiment/ensemble.ts';
import type { Theory } from '../kinds/theory.ts';
import type { Findings } from './chart-parts.ts';
import { digits, fixed, grouped } from './format.ts';

/** What many runs did, and what theory says beside it, in sentences. */

/** Distances from which on a gap counts as large, as very large, and as more than chance, in standard errors. */
const LARGE = 2;
const VERY_LARGE = 3;
const TOO_LARGE = 4.5;

/** What a kind of model adds to these sentences. */
export interface Particulars {
  /** Why runs may be off further than chance explains, to end a sentence with; null where nothing explains it. */
  readonly excuse: string | null;
  /** Behind "no formula for these settings", such as " with islands". */
  readonly where: string;
}

const NOTHING_PARTICULAR: Particulars = { excuse: null, where: '' };

/**
 * How the mean of a quantity over the runs compares with theory.
 *
 * @throws RangeError when there is theory for the quantity, and the ensemble lacks it
 */
export function agreementWords(
  { theory, ensemble }: Findings,
  quantity: string,
  { excuse, where } = NOTHING_PARTICULAR,
): string {
  const prediction = theory.predictions.find((each) => each.quantity === quantity);
  if (prediction === undefined) {
    const known = theory.predictions.length > 0 ? 'the mean of this quantity' : 'these settings';
    return `Theory has no formula for ${known}${where}: the runs are all there is to go by.`;
  }
  if (ensemble === null) return 'The runs are being computed.';
  const agreement = agreementOf(prediction, ensemble);
  const { means } = agreement;
  const says = prediction.grade === 'exact' ? 'theory says' : 'theory says, to first order,';
  const sentences = [
    `After generation ${means.length} the mean of ${grouped(ensemble.runs)} runs is ${lastDigits(means)}; ${says} ${lastDigits(prediction.expected)}.`,
    lastGap(agreement, theory, excuse),
    furthestGap(agreement),
    prediction.limit === null ? '' : `In the long run it tends to ${limitWords(prediction.limit)}.`,
  ];
  return sentences.filter((each) => each !== '').join(' ');
}

function lastDigits(values: Float64Array): string {
  return digits(values.at(-1) ?? Number.NaN);
}

function lastGap({ distances }: Agreement, theory: Theory, excuse: string | null): string {
  const distance = distances.at(-1) ?? Number.NaN;
  if (Number.isNaN(distance))
    return 'They cannot be compared: some runs have become a point, or left all numbers behind.';
  const size = Math.abs(distance);
  return `They are ${errorsWords(size)} apart: ${verdict(size, theory, excuse)}.`;
}

function furthestGap(agreement: Agreement): string {
  const furthest = furthestOff(agreement);
  if (furthest === 0 || furthest === agreement.distances.length) return '';
  const size = Math.abs(agreement.distances[furthest - 1] as number);
  return `The largest gap on the way is ${errorsWords(size)}, at generation ${furthest}.`;
}

/** "0.2 standard errors". */
function errorsWords(size: number): string {
  return `${Number.isFinite(size) ? fixed(size, 1) : 'infinitely many'} standard errors`;
}

function verdict(size: number, { predictions }: Theory, excuse: string | null): string {
  if (size < LARGE) return 'as close as chance allows';
  if (size < VERY_LARGE) return 'a little far, which chance does one time in twenty';
  if (size < TOO_LARGE) return 'far, which chance does less than one time in 300';
  if (predictions.some(({ grade }) => grade === 'first order')) {
    return 'more than chance; the formula leaves out what falls faster than 1/n';
  }
  return excuse === null ? 'more than chance explains' : `more than chance; ${excuse}`;
}

/** What something tends to in the long run. */
export function limitWords(limit: number): string {
  return Number.isFinite(limit) ? digits(limit) : 'infinity: it grows without bound';
}

/**
 * "Of 1,000 runs, half end between 1% and 30%; the median is 8%."
 *
 * @param words writes a value of the quantity
 * @throws RangeError when the ensemble has no such quantity
 */
export function quantileWords(
  { ensemble }: Findings,
  quantity: string,
  words: (value: number) => string,
): string {
  if (ensemble === null) return 'The other runs are being computed.';
  const last = (level: Statistic) => courseOf(ensemble, quantity, level).at(-1) ?? Number.NaN;
  const at = (level: Statistic) => words(last(level));
  if ((['q25', 'q50', 'q75'] as const).some((level) => Number.isNaN(last(level)))) {
    return `Of ${grouped(ensemble.runs)} runs so many have outgrown all numbers that there is no median.`;
  }
  return `Of ${grouped(ensemble.runs)} runs, half end between ${at('q25')} and ${at('q75')}; the median is ${at('q50')}.`;
}
