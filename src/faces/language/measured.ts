import type { MeasuredFigure } from '../../figures/measured.ts';
import { countsAndNetwork } from './measured/counts.ts';
import { surpriseFigure } from './measured/surprise.ts';
import { dullAndMad } from './measured/written.ts';

/** Figures of notebooks in lessons, by the names that authors give: nothing of them is computed when the site is built. */
export const measured: Readonly<Record<string, () => MeasuredFigure>> = {
  'dull and mad': dullAndMad,
  'how surprising lines are': surpriseFigure,
  'why counts only repeat': countsAndNetwork,
};
