import { networkAuthor } from '../kinds/language/author.ts';
import { sharesOf, sharpened } from '../kinds/language/counts/automata.ts';
import { lossAfter } from '../kinds/language/counts/wright-fisher.ts';
import { countRuns } from '../kinds/language/measured/counts.ts';
import { type Measure, notebookQuantiles } from '../kinds/language/measured/notebooks.ts';
import { STOP } from '../kinds/language/model.ts';
import { firstLearner } from '../kinds/language/network/first.ts';
import { engineHere } from '../kinds/language/network/kernel/engine.ts';
import { nucleusOf } from '../kinds/language/network/nucleus.ts';
import type { Automaton } from '../kinds/language/notebook/grammar.ts';
import { notebook } from '../kinds/language/notebook/notebook.ts';
import { perplexity, shareOf, wordShares } from '../kinds/language/notebook/truth.ts';
import { integerPower } from '../sim/math/power.ts';
import { rootKey } from '../sim/random/key.ts';

/** What is known of notebooks, beside runs of networks and of counts. */

/** Lines of a generation, and the generations that tables show. */
export const N = 300;
export const SHOWN = [1, 5, 10, 15] as const;

/** No model can have a lower perplexity on lines of the warden. */
export const FLOOR = perplexity();

const truth = wordShares();

/** S of rare birds at T = 0.9. */
export interface CoolRow {
  readonly generation: number;
  /** If lines were without number, and every machine learned them perfectly. */
  readonly law: number;
  /** Networks: the middle one of the lucks, and where the middle half is. */
  readonly median: number;
  readonly half: readonly [from: number, to: number];
}

export const COOL = 0.9;

export function coolRows(): CoolRow[] {
  const at = (level: number, generation: number) => atLevel('birds', level, generation);
  return SHOWN.map((generation) => ({
    generation,
    law: survivalIn(sharesOf(sharpened(notebook, integerPower(COOL, generation)))),
    median: at(0.5, generation),
    half: [at(0.25, generation), at(0.75, generation)],
  }));
}

function atLevel(measure: Measure, level: number, generation: number): number {
  const values = notebookQuantiles({ temperature: COOL, real: 0 }, measure, level);
  return values[generation - 1] as number;
}

/** S of the rare birds. */
function survivalIn(shares: Float64Array): number {
  return shareOf(shares, notebook.rareBirds) / shareOf(truth, notebook.rareBirds);
}

export const NUCLEUS = 0.95;

/** How many of the warden's words can still be written when top-p cuts every choice anew in each generation, without chance or error. */
export function wordsUnderTopP(generations: number): number {
  let automaton: Automaton = notebook;
  for (let t = 0; t < generations; t++) automaton = nucleusEverywhere(automaton);
  return sharesOf(automaton).reduce((sum, share) => sum + (share > 0 ? 1 : 0), 0);
}

function nucleusEverywhere(automaton: Automaton): Automaton {
  const { firstArc } = automaton;
  const probabilities = automaton.probabilities.slice();
  for (let state = 0; state < firstArc.length - 1; state++) {
    nucleusOf(probabilities.subarray(firstArc[state], firstArc[state + 1]), NUCLEUS);
  }
  return { ...automaton, probabilities };
}

/** How the lines of counts begin, from generation 1 on: variety, and runs in which none begins with "against". */
export interface DriftRow {
  readonly generation: number;
  readonly variety: Compared;
  readonly lost: Compared;
}

export interface Compared {
  readonly law: number;
  /** Mean over the lucks, and its standard error. */
  readonly mean: number;
  readonly error: number;
}

export function driftRows(): DriftRow[] {
  const varieties = countRuns('trigram', 'openings');
  const against = countRuns('trigram', 'against');
  return SHOWN.slice(1).map((generation) => {
    const since = generation - 1;
    const kept = integerPower(1 - 1 / N, since);
    return {
      generation,
      variety: compared(varieties, (first) => first * kept, generation),
      lost: compared(
        against,
        (first) => lossAfter({ n: N, real: 0 }, first, since),
        generation,
        (share) => (share === 0 ? 1 : 0),
      ),
    };
  });
}

/**
 * @param law of a run by what its generation 1 has
 * @param read what counts of a run
 */
function compared(
  runs: readonly (readonly number[])[],
  law: (first: number) => number,
  generation: number,
  read = (value: number) => value,
): Compared {
  const laws = new Map(runs.map(([first = 0]) => [first, 0]));
  for (const first of laws.keys()) laws.set(first, law(first));
  const expected = runs.map(([first = 0]) => laws.get(first) as number);
  const values = runs.map((run) => read(run[generation - 1] as number));
  const off = values.map((value, k) => value - (expected[k] as number));
  return { law: meanOf(expected), mean: meanOf(values), error: errorOf(off) };
}

/** How many lucks of counts there are. */
export function countLucks(): number {
  return countRuns('trigram', 'openings').length;
}

/** The rare birds of the first machine, of so many lines, in two ways. */
export interface Readings {
  readonly lines: number;
  /** By its own probabilities at each step, and by counting what it wrote: S, and its standard error. */
  readonly byProbabilities: Reading;
  readonly byCounts: Reading;
}

export interface Reading {
  readonly survival: number;
  readonly error: number;
}

export function readings(lines = 1000): Readings {
  const [words, expected, counted, written] = [0, 0, 0, 0].map(() => new Float64Array(lines)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const author = networkAuthor(firstLearner().weights, engineHere());
  author.write({ temperature: 1 }, rootKey('readings'), lines, (line, _place, shares, id) => {
    words[line] = (words[line] as number) + 1 - (shares[STOP] as number);
    expected[line] = (expected[line] as number) + shareOf(shares, notebook.rareBirds);
    if (id !== STOP) written[line] = (written[line] as number) + 1;
    if (notebook.rareBirds.includes(id)) counted[line] = (counted[line] as number) + 1;
  });
  return {
    lines,
    byProbabilities: ratio(expected, words),
    byCounts: ratio(counted, written),
  };
}

/** S as a ratio of two sums over lines, with the standard error of such a ratio. */
function ratio(masses: Float64Array, words: Float64Array): Reading {
  const total = sumOf(words);
  const share = sumOf(masses) / total;
  const squares = masses.reduce((sum, mass, line) => {
    const off = mass - share * (words[line] as number);
    return sum + off * off;
  }, 0);
  const due = shareOf(truth, notebook.rareBirds);
  return { survival: share / due, error: Math.sqrt(squares) / total / due };
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = sumOf(values.map((value) => (value - mean) * (value - mean)));
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

function sumOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}
