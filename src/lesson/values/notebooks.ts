import * as v from 'valibot';
import { lossAfter } from '../../kinds/language/counts/wright-fisher.ts';
import {
  COUNT_MEASURES,
  COUNTERS,
  type CountMeasure,
  countQuantiles,
  countRuns,
} from '../../kinds/language/measured/counts.ts';
import {
  MEASURES,
  type Measure,
  notebookQuantiles,
  notebookRuns,
} from '../../kinds/language/measured/notebooks.ts';
import { count, positive, type Quantity, quantity, share } from './quantity.ts';

/** Which of the notebooks that were measured once: see `src/kinds/language/measured/notebooks.ts`. */
const sort = {
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

/** The same of notebooks that counts go on with. */
function countQuantity(measure: CountMeasure): Quantity {
  const fields = { counter: v.optional(v.picklist(COUNTERS), 'trigram'), at: count };
  return quantity(fields, ({ counter, at }) => {
    const value = countQuantiles(counter, measure)[at - 1];
    if (value === undefined) throw new Error('"at" must be a generation that was measured');
    return value;
  });
}

const first = { share, at: count, n: v.optional(count, 300) };

export const NOTEBOOKS: Readonly<Record<string, Quantity>> = {
  ...Object.fromEntries(MEASURES.map((name) => [NAMES[name], quantileQuantity(name)])),
  ...Object.fromEntries(COUNT_MEASURES.map((name) => [`${name} by counts`, countQuantity(name)])),
  /** By the exact matrix of Wright and Fisher: no line of generation `at` begins with a word that has a share of the warden's. */
  'chance that counts lose an opening': quantity(first, ({ share: p, at, n }) =>
    lossAfter({ n, real: 0 }, p, at),
  ),
  /** The share of runs in which none begins with "against". */
  'runs of counts that lost an opening': quantity({ at: count }, ({ at }) => {
    const runs = countRuns('trigram', 'against');
    return runs.filter((run) => run[at - 1] === 0).length / runs.length;
  }),
  'notebooks measured': quantity(sort, (given) => notebookRuns(given, 'birds').length),
};
