import { bandsMark, dots, MEAN_MARK, mark, THEORY_MARK } from '../figures/marks.ts';
import { line, paint } from '../stage/scene/shapes.ts';

/** What the marks of the charts of the lab mean. */
export const LEGEND = [
  mark('this run', line([1, 8, 31, 8], paint('ink'), 2.4)),
  bandsMark('tail'),
  MEAN_MARK,
  THEORY_MARK,
  mark('another tail of this run', dots('ink', 1.1, 3.4)),
];
