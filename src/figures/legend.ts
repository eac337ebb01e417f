import { disc, line, paint, polygon } from '../stage/scene/shapes.ts';
import { EXTINCT } from './bins.ts';
import { type Curve, type FigureFace, named } from './face.ts';
import { bandsMark, box, dots, MEAN_MARK, mark, THEORY_MARK } from './marks.ts';
import type { FigureSettings, Picture, SurvivorsSettings } from './settings.ts';
import { histogramOf } from './survivors.ts';

/** What the marks of a figure mean, as small pictures with words. */

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
  return [bandsMark('synthetic'), ...(about === 'mean' ? [MEAN_MARK] : []), THEORY_MARK];
}
