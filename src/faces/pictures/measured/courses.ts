import { type Course, chartOf, markOf, roundShare } from '../../../figures/courses.ts';
import { mark } from '../../../figures/marks.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import {
  type AlbumSort,
  measuredMeans,
  measuredRuns,
} from '../../../kinds/pictures/measured/albums.ts';

/** Charts of means over lucks, generation by generation. */

const LEFT_ALONE: AlbumSort = { network: 'variational', n: 200, real: 0 };
const REALS = [0, 10, 20, 60];

/** V without real pictures, and with three shares of them. */
export function varietyByReal(): MeasuredFigure {
  const courses = REALS.map((real): Course => {
    const share = roundShare(real / LEFT_ALONE.n);
    return {
      name: share,
      head: `V with ${share} real`,
      values: measuredMeans({ ...LEFT_ALONE, real }, 'variety'),
      role: real === 0 ? 'synthetic' : 'real',
      isFilled: real > 0,
    };
  });
  const ends = courses.map(({ values }, i) => {
    return i === 0 ? endOf(values) : `${endOf(values)} with ${courses[i]?.name}`;
  });
  return {
    ...chartOf(courses, 'variety V'),
    legend: [
      mark('nothing real after the first generation', ...markOf('synthetic', false)),
      mark('fresh real pictures in every generation', ...markOf('real', true)),
    ],
    summary: `Means over ${luckCount()} lucks. Of the variety that networks of this size can hold, generation 10 has ${ends[0]} without real pictures, ${ends.slice(1, -1).join(', ')} and ${ends.at(-1)}.`,
  };
}

/** Precision and recall of networks that are left alone. */
export function precisionAndRecall(): MeasuredFigure {
  const courses = (['precision', 'recall'] as const).map((name): Course => {
    const isFilled = name === 'precision';
    const values = measuredMeans(LEFT_ALONE, name);
    return { name, head: capital(name), values, role: isFilled ? 'ink' : 'tail', isFilled };
  });
  const [precision, recall] = courses.map(({ values }) => {
    return `goes from ${endOf(values.slice(0, 1))} to ${endOf(values.slice(0, 5))} in generation 5 and ${endOf(values)} in generation 10`;
  });
  return {
    ...chartOf(courses, 'share'),
    legend: [
      mark('precision: drawn pictures that could be real', ...markOf('ink', true)),
      mark('recall: real pictures that could be drawn', ...markOf('tail', false)),
    ],
    summary: `Means over ${luckCount()} lucks, nothing real after the first generation. Precision ${precision}; recall ${recall}.`,
  };
}

function endOf(values: readonly number[]): string {
  return roundShare(values.at(-1) ?? 0);
}

function luckCount(): number {
  return measuredRuns(LEFT_ALONE, 'variety').length;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
