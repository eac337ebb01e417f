import { EXTINCT } from './bins.ts';
import { digits, grouped } from './format.ts';
import { percent } from './percent.ts';
import type { SurvivorsSettings, Table } from './settings.ts';
import type { Tally } from './tally.ts';

/** The numbers of a histogram over runs, in sentences and in rows. */

export function survivorsSummary(settings: SurvivorsSettings, tally: Tally): string {
  const { at, mean, of } = settings;
  const after = `After ${at === 1 ? '1 generation' : `${at} generations`}`;
  const median = valueWords(of, tally.median);
  const sentences = {
    survival: () => tailsWords(after, tally, median),
    width: () => widthsWords(after, tally, median),
    islands: () => islandsWords(after, tally, median),
  };
  const misleading = mean ? ` ${meanWords(settings, tally)}` : '';
  return `${sentences[of]()}${misleading}`;
}

function tailsWords(after: string, { bins, counts, runs }: Tally, median: string): string {
  const extinct = counts[bins.edges.indexOf(EXTINCT) - 1] ?? 0;
  const swollen = counts.at(-1) ?? 0;
  return [
    `${after}, the median of ${grouped(runs)} runs has ${median} of the tail left.`,
    `In ${grouped(extinct)} of them less than ${percent(EXTINCT)}% is left;`,
    `in ${grouped(swollen)} the tail is more than twice as heavy as in the world.`,
  ].join(' ');
}

function widthsWords(after: string, { bins, counts, runs }: Tally, median: string): string {
  const thinner = counts.slice(0, bins.edges.indexOf(1)).reduce((sum, each) => sum + each, 0);
  return `${after}, the median of ${grouped(runs)} runs has ${median} of the world’s width; ${grouped(thinner)} of them are thinner than the world.`;
}

function islandsWords(after: string, { counts, runs }: Tally, median: string): string {
  const whole = counts.at(-1) ?? 0;
  return `${after}, the median of ${grouped(runs)} runs has ${median} of ${counts.length - 1} islands left; ${grouped(whole)} of them have all.`;
}

/** Why a mean is shown at all. */
function meanWords({ of }: SurvivorsSettings, { mean, median }: Tally): string {
  const says = `The mean is ${valueWords(of, mean)}`;
  if (mean <= median) return `${says}.`;
  return `${says}: the runs furthest to the right carry it, and it hides how a typical run fares.`;
}

function valueWords(of: SurvivorsSettings['of'], value: number): string {
  if (of === 'islands') return digits(value);
  return `${value > 0 && value < EXTINCT ? digits(100 * value) : percent(value)}%`;
}

const HEADS = {
  survival: 'Left of the tail',
  width: 'Width, of the world’s',
  islands: 'Islands left',
} as const;

export function survivorsTable({ of }: SurvivorsSettings, tally: Tally): Table {
  const { bins, counts, runs } = tally;
  return {
    head: [HEADS[of], 'Runs', 'Share of the runs'],
    rows: counts.map((count, i) => [
      bins.names[i] ?? '',
      grouped(count),
      `${percent(count / runs)}%`,
    ]),
  };
}
