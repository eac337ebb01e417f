import type { MeasuredFigure } from '../../figures/measured.ts';
import { precisionAndRecall, varietyByReal } from './measured/courses.ts';
import { albumOfPatient, networksSideBySide } from './measured/networks.ts';

/** Figures of albums in lessons, by the names that authors give: nothing of them is computed when the site is built. */
export const measured: Readonly<Record<string, () => MeasuredFigure>> = {
  'variety by real pictures': varietyByReal,
  'precision and recall': precisionAndRecall,
  'three networks': networksSideBySide,
  'album of a patient': albumOfPatient,
};
