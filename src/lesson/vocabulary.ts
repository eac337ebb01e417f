import Board from './Board.astro';
import Cite from './Cite.astro';
import Limits from './Limits.astro';
import Maths from './Maths.astro';
import Predict from './Predict.astro';
import Value from './Value.astro';

/** What the author of a lesson may write, without importing anything. CONTRIBUTING.md has an example of each. */
export const VOCABULARY = { Board, Cite, Limits, Maths, Predict, Value };
