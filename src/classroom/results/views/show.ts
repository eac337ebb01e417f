import type { Report } from '../report.ts';
import { classView } from './class.ts';
import { misconceptionsView } from './misconceptions.ts';
import { projectorView } from './projector.ts';
import { pupilsView } from './pupils.ts';
import { questionsView } from './questions.ts';
import { reflectionsView } from './reflections.ts';
import { runsView } from './runs.ts';
import type { ViewName } from './views.ts';

/** How each view is made. */
const MAKERS: Readonly<Record<ViewName, (report: Report) => readonly Node[]>> = {
  pupils: pupilsView,
  questions: questionsView,
  misconceptions: misconceptionsView,
  runs: runsView,
  class: classView,
  reflections: reflectionsView,
  projector: projectorView,
};

/** Puts a view in the place of the one before. */
export function showView(place: Element, name: ViewName, report: Report): void {
  report.outcomes.forget();
  report.needs.forget();
  place.replaceChildren(...MAKERS[name](report));
}
