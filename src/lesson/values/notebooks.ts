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

const GENERATION = { at: v.pipe(v.number(), v.integer(), v.minValue(2)) };

/** By the chain of Wright and Fisher, from what generation 1 of each run has. */
function lostByTheory(at: number): number {
  const firsts = countRuns('trigram', 'against').map(([first = 0]) => first);
  const chances = new Map(firsts.map((first) => [first, chanceOfLoss(first, at - 1)]));
  return firsts.reduce((sum, first) => sum + (chances.get(first) ?? 0), 0) / firsts.length;
}

const chanceOfLoss = (share: number, generations: number) =>
  lossAfter({ n: 300, real: 0 }, share, generations);

export const NOTEBOOKS: Readonly<Record<string, Quantity>> = {
  ...Object.fromEntries(MEASURES.map((name) => [NAMES[name], quantileQuantity(name)])),
  ...Object.fromEntries(COUNT_MEASURES.map((name) => [`${name} by counts`, countQuantity(name)])),
  /** The share of runs in which no line begins with "against" any more. */
  'lost openings by theory': quantity(GENERATION, ({ at }) => lostByTheory(at)),
  'lost openings by counts': quantity(GENERATION, ({ at }) => {
    const runs = countRuns('trigram', 'against');
    return runs.filter((run) => run[at - 1] === 0).length / runs.length;
  }),
  'notebooks measured': quantity(sort, (given) => notebookRuns(given, 'birds').length),
};
