import { PRESETS } from '../kinds/mixture/presets.ts';
import { rareModes } from '../kinds/mixture/regions/rare.ts';
import {
  circle,
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
import { dashed } from './dashes.ts';
import { isFed } from './runs.ts';
import type { FigureSettings, Picture, RunsSettings, SurvivorsSettings } from './settings.ts';

/** What the marks of a figure mean, as small pictures with words. */

const MARK = { width: 32, height: 16 } as const;

export function legendOf(settings: FigureSettings): Picture[] {
  switch (settings.kind) {
    case 'runs':
      return settings.loop.world === undefined ? ofSnakes(settings) : ofIslands(settings);
    case 'survivors':
      return ofHistogram(settings);
    case 'theory':
      return ofCurves(settings.quantity === 'width');
  }
}

/** The mark of a guess. */
export const GUESS_MARK = svgOf(dashed([1, 8, 31, 8], paint('ink'), 2.2), MARK);

function mark(words: string, ...shapes: readonly Shape[]): Picture {
  return { svg: svgOf(shapes, MARK), words };
}

function box(top: number, bottom: number): number[] {
  return [1, top, 31, top, 31, bottom, 1, bottom, 1, top];
}

function ofSnakes(settings: RunsSettings): Picture[] {
  const width = 'from left to right, one run: as thick as its models are wide';
  return [
    isFed(settings)
      ? mark(`${width}; filled: fed with real samples`, polygon(box(3, 13), paint('real', 0.9)))
      : mark(
          `${width}; hollow: no real samples`,
          polygon(box(3, 13), paint('synthetic', 0.22)),
          line(box(3, 13), paint('synthetic'), 1.6),
        ),
    mark('as wide as the real world', dots('ink', 1, 5)),
    mark('where the world has its tails', polygon(box(2, 14), paint('tail', 0.13))),
  ];
}

function ofIslands(settings: RunsSettings): Picture[] {
  const { world } = settings.loop;
  const hasRare = world !== undefined && rareModes(PRESETS[world]).length > 0;
  return [
    mark(
      'from left to right, one run: each band is an island, as wide as its share',
      polygon(box(3, 13), paint('synthetic', 0.6)),
    ),
    ...(hasRare ? [mark('a rare island', polygon(box(3, 13), paint('tail', 0.85)))] : []),
    isFed(settings)
      ? mark('fed with real samples', disc(16, 8, 5, paint('real')))
      : mark('no real samples', circle(16, 8, 4.5, paint('synthetic'), 1.6)),
  ];
}

function ofHistogram({ of, mean }: SurvivorsSettings): Picture[] {
  return [
    mark('runs', polygon(box(1, 15), paint('tail', 0.7))),
    ...(of === 'survival'
      ? [
          mark(
            'runs in which the tail is extinct',
            polygon(box(1, 15), paint('tail', 0.12)),
            line(box(1, 15), paint('tail'), 1.8),
          ),
        ]
      : []),
    mark('the median run', line([16, 3, 16, 16], paint('ink'), 2.4), disc(16, 4, 4, paint('ink'))),
    ...(mean ? [mark('the mean of all runs, which misleads', dots('ink', 1.6, 6))] : []),
  ];
}

function ofCurves(isWidth: boolean): Picture[] {
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
    ...(isWidth ? [] : [means]),
    mark('what theory says', dots('ink', 1.5, 5.5)),
  ];
}

function dots(role: Role, radius: number, gap: number): Shape {
  return dotted([2, 8, 31, 8], radius, gap, paint(role));
}
