import { medianOf } from '../../../base/median.ts';
import { showTicks } from '../../../kit/ticks.ts';
import { runChartScene } from '../../../stage/scene/run-chart.ts';
import type { Assignment } from '../../assignment.ts';
import { dotPlot } from '../plot.ts';
import type { Report } from '../report.ts';
import { runWords } from '../row-words.ts';
import { countedRuns, type HandedRun } from '../runs.ts';
import { words } from '../words/say.ts';
import { fill, made, paragraph, pictureOf } from './dom.ts';

const SMALL = { width: 150, height: 70 };

/** The class at a glance: what was spent and how many lives were left, and how the tails fared in every run. */
export function classView(report: Report): Node[] {
  const { context, titles, runs } = report;
  const { counts } = context.assignment;
  const hasBest = new Set(runs.flatMap(({ step, which }) => (which === 'best' ? [step] : [])));
  const steps = [...new Set(runs.map(({ step }) => step))].toSorted((a, b) => a - b);
  if (steps.length === 0) return [paragraph(words.noRuns)];
  return steps.flatMap((step) => [
    made('h3', '', words.step(step + 1, titles[step] ?? '')),
    ...partsOf(counts, hasBest.has(step)).flatMap(([title, which]) => [
      made('h4', '', title),
      ...stepParts(report, countedRuns(runs, step, which)),
    ]),
  ]);
}

/** Which runs are shown apart: where nobody has another best run, first and best ones are the same. */
function partsOf(
  counts: Assignment['counts'],
  hasBest: boolean,
): (readonly [title: string, which: HandedRun['which']])[] {
  const { first, best, both } = words.dotsOf;
  if (counts !== 'both') return [[words.dotsOf[counts], counts]];
  return hasBest
    ? [
        [first, 'first'],
        [best, 'best'],
      ]
    : [[both, 'first']];
}

function stepParts(report: Report, runs: readonly HandedRun[]): Node[] {
  const { luck } = report.context.assignment;
  const played = runs.flatMap((run) => {
    const verdict = report.outcomes.verdictOn(run);
    return verdict.kind === 'played' ? [{ run, replayed: verdict.replayed }] : [];
  });
  const isWaiting = runs.some((run) => report.outcomes.verdictOn(run).kind === 'waiting');
  const note = isWaiting ? [paragraph(words.stillChecking, 'results-soft')] : [];
  const [first] = played;
  if (first === undefined) return note.length > 0 ? note : [paragraph(words.noRuns)];
  const dots = played.map(({ replayed }) => ({
    spent: replayed.spent,
    livesLeft: replayed.lives,
    won: replayed.status === 'won',
  }));
  const won = dots.filter((dot) => dot.won).length;
  const sheet = made('ul', 'results-lineages');
  fill(sheet, played, ({ run, replayed }) => {
    const { generations, line } = run.challenge;
    const frame = { generations, goal: line, past: replayed.fidelity, bands: [], ghosts: [] };
    const name = report.names.short(run.place) || words.nameless;
    const { result } = runWords(run, report.outcomes.verdictOn(run));
    return made(
      'li',
      '',
      pictureOf(runChartScene(frame, SMALL), SMALL),
      made('span', '', words.lineage(name, result)),
    );
  });
  if (luck === 'own') {
    return [...note, paragraph(words.ownDots(won, dots.length)), paragraph(words.ownLucks), sheet];
  }
  const median = medianOf(dots.map(({ spent }) => spent));
  return [
    ...note,
    dotFigure(dotPlot(dots, first.run.challenge.lives), words.dots(won, dots.length, median)),
    sheet,
  ];
}

function dotFigure(
  { shapes, size, across, upwards }: ReturnType<typeof dotPlot>,
  says: string,
): HTMLElement {
  const rows = made('div', 'results-upwards');
  const columns = made('div', 'results-across');
  showTicks(rows, upwards.toReversed());
  showTicks(columns, across);
  return made(
    'figure',
    'results-dots',
    made('figcaption', '', says),
    made('span', 'results-axis', words.axes.lives),
    made('div', 'results-plot', rows, pictureOf(shapes, size, 'whole'), columns),
    made('span', 'results-axis results-axis-across', words.axes.spent),
  );
}
