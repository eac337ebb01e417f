import { labFaceOf } from '../faces/faces.ts';
import {
  endWords,
  type LabFigure,
  type LabRun,
  type LabSheet,
  MOST_SURVIVAL,
  type OwnFigures,
} from '../faces/lab-face.ts';
import { quantileWords } from '../figures/agreement-words.ts';
import { bandsOf, courseOfRun, most } from '../figures/chart-parts.ts';
import { percentWords } from '../figures/format.ts';
import { type Scale, scaleOf } from '../figures/scale.ts';

/** The figures of a run, from top to bottom; a kind of model may lack some of those after the second. */
export const FIGURE_KEYS = ['fidelity', 'survival', 'model', 'average', 'second'] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];
export type LabFigures = OwnFigures & Readonly<Record<'fidelity' | 'survival', LabFigure>>;
/** Those of figures that are there. */
export type Scales = Readonly<Partial<Record<FigureKey, Scale>>>;

/**
 * What is known of a run, as charts with their numbers in words.
 *
 * @throws RangeError when the run or the ensemble lacks a quantity that is drawn
 * @throws Error when the lab's face of the kind has not been loaded
 */
export function figuresOf(labRun: LabRun): LabFigures {
  const { experiment } = labRun.order;
  return {
    fidelity: fidelityFigure(labRun),
    survival: survivalFigure(labRun),
    ...labFaceOf(experiment).figures(labRun, experiment),
  };
}

/** What generations of a run draw; null where a kind of model draws nothing that people look at. */
export function sheetOf({ order, run }: LabRun): LabSheet | null {
  return labFaceOf(order.experiment).sheet?.(run) ?? null;
}

function fidelityFigure(labRun: LabRun): LabFigure {
  const { run, ensemble } = labRun;
  const ends = endWords(run, ({ fidelity }) => `This run ends at ${percentWords(fidelity)}.`);
  return {
    chart: {
      title: 'Fidelity of the worst tail',
      start: 1,
      reference: null,
      bands: bandsOf(ensemble, 'fidelity', 'tail'),
      courses: [courseOfRun(run, ({ fidelity }) => fidelity, 'ink', 'run')],
      averages: null,
      extent: [0, 1],
    },
    caption: run.length === 0 ? '' : `${ends} ${quantileWords(labRun, 'fidelity', percentWords)}`,
  };
}

/** Each tail of the run has a line; the bands are those of the first. */
function survivalFigure({ run, ensemble, order }: LabRun): LabFigure {
  const { tailQuantity, survivalWords } = labFaceOf(order.experiment);
  const courses = Object.keys(run[0]?.survival ?? {}).map((tail, i) =>
    courseOfRun(run, ({ survival }) => survival[tail] as number, 'ink', i === 0 ? 'run' : 'second'),
  );
  const bands = bandsOf(ensemble, tailQuantity, 'tail');
  return {
    chart: {
      title: 'Survival of each tail, S',
      start: 1,
      reference: 1,
      bands,
      courses,
      averages: null,
      extent: [0, most(MOST_SURVIVAL, 1, courses, bands)],
    },
    caption: survivalWords(run),
  };
}

/** Axes that hold the charts of all runs side by side, so that they can be compared. */
export function scalesOf(runs: readonly LabFigures[]): Scales {
  const scales = FIGURE_KEYS.flatMap((key) => {
    const figures = runs.map((each) => each[key]).filter((figure) => figure !== undefined);
    if (figures.length === 0) return [];
    const low = Math.min(...figures.map(({ chart }) => chart.extent[0]));
    const high = Math.max(...figures.map(({ chart }) => chart.extent[1]));
    return [[key, scaleOf(low, high)] as const];
  });
  return Object.fromEntries(scales);
}
