import Aside from './Aside.astro';
import Board from './Board.astro';
import Check from './Check.astro';
import Cite from './Cite.astro';
import Claims from './Claims.astro';
import Limits from './Limits.astro';
import Link from './Link.astro';
import Maths from './Maths.astro';
import Measured from './Measured.astro';
import Predict from './Predict.astro';
import Runs from './Runs.astro';
import Survivors from './Survivors.astro';
import Term from './Term.astro';
import Theory from './Theory.astro';
import Timeline from './Timeline.astro';
import Value from './Value.astro';

/** What the author of a lesson may write, without importing anything. CONTRIBUTING.md has an example of each. */
const COMPONENTS = {
  Aside,
  Board,
  Check,
  Cite,
  Claims,
  Limits,
  Maths,
  Measured,
  Predict,
  Runs,
  Survivors,
  Term,
  Theory,
  Timeline,
  Value,
};

export const COMPONENT_NAMES: readonly string[] = Object.keys(COMPONENTS);

/** What a lesson's Markdown is made of. */
export const VOCABULARY = { ...COMPONENTS, a: Link };
