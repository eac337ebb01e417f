import Board from './Board.astro';
import Cite from './Cite.astro';
import Claims from './Claims.astro';
import Limits from './Limits.astro';
import Predict from './Predict.astro';
import Runs from './Runs.astro';
import Survivors from './Survivors.astro';
import Theory from './Theory.astro';
import Timeline from './Timeline.astro';

/** What the author of a lesson may write, without importing anything. CONTRIBUTING.md has an example of each. */
export const VOCABULARY = {
  Board,
  Cite,
  Claims,
  Limits,
  Predict,
  Runs,
  Survivors,
  Theory,
  Timeline,
};
