import { percent } from '../board/words.ts';
import { courseOf } from '../experiment/ensemble.ts';
import type { Theory } from '../experiment/theory.ts';
import { digits, grouped } from '../figures/format.ts';
import { PRESETS } from '../kinds/mixture/presets.ts';
import { agreementWords } from './agreement-words.ts';
import { type ChartKey, MOST_SURVIVAL } from './charts.ts';
import type { Results } from './results.ts';

/** What stands under each chart: its numbers in words. */
export function captionOf(key: ChartKey, results: Results): string {
  const { experiment } = results.plan.order;
  const isGaussian = experiment.model === 'gaussian';
  if (key === 'fidelity') return fidelityWords(results);
  if (key === 'survival') return survivalWords(results);
  if (key === 'model') return isGaussian ? widthWords(results) : coveredWords(results);
  if (key === 'second') {
    if (!isGaussian) return sharesWords(results);
    const meaning = 'μ is how far the middle of the model is off.';
    return `${meaning} ${agreementWords(results, 'squaredMeanError')}`;
  }
  if (isGaussian) return agreementWords(results, 'variance');
  if (PRESETS[experiment.preset].length === 1) return agreementWords(results, 'logDeterminant');
  const meaning = 'That is the chance that two samples are from different islands.';
  return `${meaning} ${agreementWords(results, 'diversity')}`;
}

function fidelityWords(results: Results): string {
  const last = results.run.at(-1);
  if (last === undefined) return '';
  const ends = `This run ends at ${percent(last.fidelity)}%.`;
  const spread = quantileWords(results, 'fidelity', (value) => `${percent(value)}%`);
  return `${ends} ${spread}`;
}

function survivalWords({ run }: Results): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  const { left, right, outskirts, ...rare } = last.survival;
  if (left !== undefined && right !== undefined) {
    const ends = `This run ends with ${percent(left)}% of the left tail and ${percent(right)}% of the right one.`;
    const highest = Math.max(...run.map(({ survival }) => Math.max(...Object.values(survival))));
    return highest > MOST_SURVIVAL
      ? `${ends} Above ${MOST_SURVIVAL} times the truth it is drawn at the edge.`
      : ends;
  }
  const outside = `This run ends with ${percent(outskirts ?? 0)}% of the outskirts`;
  const shares = Object.entries(rare).map(
    ([name, share]) => `${percent(share)}% of island ${name.replace('mode', '')}`,
  );
  if (shares.length > 4) {
    const lost = Object.values(rare).filter((share) => share < 0.2).length;
    return `${outside}; of ${shares.length} rare islands ${lost} have less than a fifth left.`;
  }
  return `${[outside, ...shares].join(' and ')}.`;
}

function widthWords(results: Results): string {
  const { run, theory } = results;
  const last = run.at(-1);
  if (last === undefined) return '';
  const ends = `This run ends at σ = ${digits(last.quantities['deviation'] ?? Number.NaN)}.`;
  const typical = theory.typicalDeviation?.at(-1);
  const known =
    typical === undefined ? '' : ` Theory gives the median as about ${digits(typical)}.`;
  return `${ends} ${quantileWords(results, 'deviation', digits)}${known}`;
}

function coveredWords(results: Results): string {
  const last = results.run.at(-1);
  if (last === undefined) return '';
  const ends = `This run ends with ${last.quantities['modesCovered']} islands.`;
  return `${ends} ${quantileWords(results, 'modesCovered', digits)}`;
}

function sharesWords({ run, plan, theory }: Results): string {
  const last = run.at(-1);
  const { experiment } = plan.order;
  if (last === undefined || experiment.model === 'gaussian') return '';
  const shares = PRESETS[experiment.preset].map((_, k) => last.quantities[`weight${k + 1}`] ?? 0);
  if (shares.length > 8) {
    const lost = shares.filter((share) => share === 0).length;
    return `${lost} of ${shares.length} islands have no samples left. ${rareWords(theory)}`;
  }
  const each = shares.map((share, k) => `island ${k + 1} ${percent(share)}%`);
  return `It ends with ${each.join(', ')}. ${rareWords(theory)}`;
}

/** What theory says of the rarest island. */
function rareWords({ rarest }: Theory): string {
  if (rarest === null) return '';
  const { share, missed, lifetime, holding } = rarest;
  const island = `an island of ${percent(share)}%`;
  const sentences = [
    `Theory: a generation misses ${island} with a probability of ${digits(missed)}.`,
    lifetime === null
      ? ''
      : `Left alone, it is lost after some ${digits(lifetime)} generations, when it is lost.`,
    holding === null
      ? ''
      : `From ${holding} fresh real samples a generation on it keeps a share of its own.`,
  ];
  return sentences.filter((each) => each !== '').join(' ');
}

/** "Of 1,000 runs, half end between 1% and 30%; the median is 8%." */
function quantileWords(
  { ensemble }: Results,
  quantity: string,
  words: (value: number) => string,
): string {
  if (ensemble === null) return 'The other runs are being computed.';
  const at = (level: 'q25' | 'q50' | 'q75') =>
    words(courseOf(ensemble, quantity, level)?.at(-1) ?? Number.NaN);
  return `Of ${grouped(ensemble.runs)} runs, half end between ${at('q25')} and ${at('q75')}; the median is ${at('q50')}.`;
}
