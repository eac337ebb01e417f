import {
  circles,
  disc,
  discs,
  dotted,
  line,
  paint,
  polygon,
  type Role,
  type Shape,
} from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { EXTINCT } from './bins.ts';
import { dashed } from './chart.ts';
import { type Curve, type FigureFace, named } from './face.ts';
import type { FigureSettings, Picture, SurvivorsSettings } from './settings.ts';
import { histogramOf } from './survivors.ts';

/** What the marks of a figure mean, as small pictures with words. */

const MARK = { width: 32, height: 16 } as const;

export function legendOf(settings: FigureSettings, face: FigureFace): Picture[] {
  switch (settings.kind) {
    case 'runs':
      return face.runs.legend(settings);
    case 'survivors':
      return ofHistogram(settings, face);
    case 'theory':
      return ofCurves(named('quantity', settings.quantity, face.theory));
  }
}

/** The mark of a guess. */
export const GUESS_MARK = svgOf(dashed([1, 8, 31, 8], paint('ink'), 2.2), MARK);

/** A mark with what it means. */
export function mark(words: string, ...shapes: readonly Shape[]): Picture {
  return { svg: svgOf(shapes, MARK), words };
}

/** The outline of a mark as wide as there is room, from one height to another. */
export function box(top: number, bottom: number): number[] {
  return [1, top, 31, top, 31, bottom, 1, bottom, 1, top];
}

/** A dotted line across a mark. */
export function dots(role: Role, radius: number, gap: number): Shape {
  return dotted([2, 8, 31, 8], radius, gap, paint(role));
}

function ofHistogram(settings: SurvivorsSettings, face: FigureFace): Picture[] {
  const { edges } = histogramOf(settings, face).bins(settings.loop);
  return [
    mark('runs', polygon(box(1, 15), paint('tail', 0.7))),
    ...(edges.includes(EXTINCT)
      ? [
          mark(
            'runs in which the tail is extinct',
            polygon(box(1, 15), paint('tail', 0.12)),
            line(box(1, 15), paint('tail'), 1.8),
          ),
        ]
      : []),
    mark('the median run', line([16, 3, 16, 16], paint('ink'), 2.4), disc(16, 4, 4, paint('ink'))),
    ...(settings.mean ? [mark('the mean of all runs, which misleads', dots('ink', 1.6, 6))] : []),
  ];
}

function ofCurves({ about }: Curve): Picture[] {
  const means = mark(
    'mean of the runs, two standard errors to either side',
    line([16, 1, 16, 15], paint('synthetic', 0.8), 1.6),
    discs([16, 8], 3.4, paint('paper')),
    circles([16, 8], 3.4, paint('synthetic'), 1.8),
  );
  return [
    mark(
      'nine runs in ten, half of them, and their median',
      polygon(box(1, 15), paint('synthetic', 0.16)),
      polygon(box(4, 12), paint('synthetic', 0.26)),
      line([1, 8, 31, 8], paint('synthetic'), 1.8),
    ),
    ...(about === 'mean' ? [means] : []),
    mark('what theory says', dots('ink', 1.5, 5.5)),
  ];
}
