import * as v from 'valibot';
import { LEARNERS } from '../../kinds/language/experiment.ts';
import {
  MEASURES,
  type Measure,
  notebookQuantiles,
  notebookRuns,
} from '../../kinds/language/measured/notebooks.ts';
import { count, positive, type Quantity, quantity, share } from './quantity.ts';

/** Which of the notebooks that were measured once: see `src/kinds/language/measured/notebooks.ts`. */
const sort = {
  learner: v.optional(v.picklist(LEARNERS), 'network'),
  temperature: v.optional(positive, 1),
  real: v.optional(count, 0),
};

/** As authors name them. */
const NAMES: Readonly<Record<Measure, string>> = {
  birds: 'rare birds of notebooks',
  turns: 'rare turns of notebooks',
  nonsense: 'nonsense of notebooks',
  words: 'words of notebooks',
  perplexity: 'perplexity of notebooks',
  nightjar: 'nightjars of notebooks',
  verbs: 'what nightjars do in notebooks',
  openings: 'openings of notebooks',
};

/** Over the lucks, in generation `at`: the middle run, or another by its `level`. */
function quantileQuantity(measure: Measure): Quantity {
  return quantity({ ...sort, at: count, level: v.optional(share, 0.5) }, (given) => {
    const { at, level, ...rest } = given;
    const value = notebookQuantiles(rest, measure, level)[at - 1];
    if (value === undefined) throw new Error('"at" must be a generation that was measured');
    return value;
  });
}

export const NOTEBOOKS: Readonly<Record<string, Quantity>> = {
  ...Object.fromEntries(MEASURES.map((name) => [NAMES[name], quantileQuantity(name)])),
  'notebooks measured': quantity(sort, (given) => notebookRuns(given, 'birds').length),
};
