import { type Course, chartOf, markOf, roundShare } from '../../../figures/courses.ts';
import { mark } from '../../../figures/marks.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import type { LearnerName } from '../../../kinds/language/experiment.ts';
import { countQuantiles } from '../../../kinds/language/measured/counts.ts';
import { notebookQuantiles, notebookRuns } from '../../../kinds/language/measured/notebooks.ts';

const NAMES: Readonly<Record<LearnerName, string>> = {
  bigram: 'pairs',
  trigram: 'triples',
  network: 'network',
};

/** Nonsense by counts and by the network, all of them at T = 1 and without real lines. */
export function countsAndNetwork(): MeasuredFigure {
  const courses = (['bigram', 'trigram', 'network'] as const).map(
    (learner): Course => ({
      name: NAMES[learner],
      head: `Nonsense, ${NAMES[learner]}`,
      values: middles(learner, 'nonsense'),
      role: learner === 'network' ? 'synthetic' : 'ink',
      isFilled: learner === 'trigram',
    }),
  );
  const chart = chartOf(courses, 'share of nonsense');
  const words = (['trigram', 'network'] as const).map((learner) => middles(learner, 'words'));
  return {
    ...chart,
    legend: [
      mark('counts of two words in a row', ...markOf('ink', false)),
      mark('counts of three words in a row', ...markOf('ink', true)),
      mark('the network', ...markOf('synthetic', false)),
    ],
    summary: `The middle ones of ${luckCount()} lucks, T = 1, nothing real. Triples: ${ends(courses[1])}. The network: ${ends(courses[2])}.`,
    table: {
      head: [...chart.table.head, 'Words, triples', 'Words, network'],
      rows: chart.table.rows.map((row, t) => [
        ...row,
        ...words.map((each) => String(Math.round(each[t] ?? 0))),
      ]),
    },
  };
}

function middles(learner: LearnerName, measure: 'nonsense' | 'words'): number[] {
  if (learner !== 'network') return countQuantiles(learner, measure);
  return notebookQuantiles({ temperature: 1, real: 0 }, measure);
}

/** "40% nonsense in generation 1, 39% in generation 15". */
function ends(course: Course | undefined): string {
  const { values = [] } = course ?? {};
  return `${roundShare(values[0] ?? 0)} nonsense in generation 1, ${roundShare(values.at(-1) ?? 0)} in generation ${values.length}`;
}

function luckCount(): number {
  return notebookRuns({ temperature: 1, real: 0 }, 'nonsense').length;
}
