/**
 * What became of notebooks of several sorts, and what their machines wrote: `src/kinds/language/measured` keeps it for lessons,
 * which cannot wait for it. Only a change of the core can change it; every run of the tests plays a part of it again.
 */
import { type PlayedGeneration, quantityIn } from '../../src/kinds/bench.ts';
import { benchOf } from '../../src/kinds/language/bench.ts';
import { nonsenseShare } from '../../src/kinds/language/counts/automata.ts';
import type { LearnerName } from '../../src/kinds/language/experiment.ts';
import { authorOf } from '../../src/kinds/language/family.ts';
import {
  COUNT_MEASURES,
  COUNTERS,
  type Counter,
  type CountMeasure,
} from '../../src/kinds/language/measured/counts.ts';
import { LINES_SEED } from '../../src/kinds/language/measured/lines.ts';
import type { Measure, NotebookSort } from '../../src/kinds/language/measured/notebooks.ts';
import { type Counts, LONGEST, type Machine } from '../../src/kinds/language/model.ts';
import { engineHere } from '../../src/kinds/language/network/kernel/engine.ts';
import type { Automaton } from '../../src/kinds/language/notebook/grammar.ts';
import { notebook } from '../../src/kinds/language/notebook/notebook.ts';
import { SURPRISE_BINS } from '../../src/kinds/language/notebook/surprise.ts';
import { writeLine } from '../../src/kinds/language/notebook/text.ts';
import { wordShares } from '../../src/kinds/language/notebook/truth.ts';

const fileNamed = (name: string) =>
  new URL(`../../src/kinds/language/measured/${name}.json`, import.meta.url);
export const NOTEBOOKS_FILE = fileNamed('notebooks');
export const COUNTS_FILE = fileNamed('counts');
export const SURPRISE_FILE = fileNamed('surprise');
export const LINES_FILE = fileNamed('lines');

const N = 300;
const GENERATIONS = 15;
const LUCKS = 24;
const SEED = 'notebooks';

/** Dull and mad. */
const TEMPERATURES = [0.9, 1] as const;

export const PLANS: readonly NotebookSort[] = [
  ...TEMPERATURES.flatMap((temperature) => [0, 30, 60].map((real) => ({ temperature, real }))),
];

/** How many digits after the point are kept. */
export const DIGITS: Readonly<Record<Measure, number>> = {
  birds: 2,
  turns: 2,
  nonsense: 3,
  words: 0,
  perplexity: 1,
  nightjar: 3,
  verbs: 3,
};

/** Plays everything: five minutes. */
export function notebooksTable(): object[] {
  return PLANS.map((plan) => {
    const runs = Array.from({ length: LUCKS }, (_, luck) =>
      [...played(plan, luck)].map((generation) => readingOf(plan, generation)),
    );
    const texts = Object.keys(DIGITS).map((name) => [
      name,
      runs.map((run) => seriesOf(run, name as Measure, DIGITS)),
    ]);
    return { ...plan, ...Object.fromEntries(texts) };
  });
}

interface Playing {
  readonly generations?: number;
  readonly seed?: string;
  readonly learner?: LearnerName;
}

const LEFT_ALONE: NotebookSort = { temperature: 1, real: 0 };

export function* played(
  { temperature, real }: NotebookSort,
  luck: number,
  { generations = GENERATIONS, seed = SEED, learner = 'network' }: Playing = {},
): Generator<PlayedGeneration> {
  const bench = benchOf({
    model: 'language',
    learner,
    regime: {
      synthetic: 'replace',
      realData: real > 0 ? 'fresh' : 'none',
      n: N,
      spread: temperature,
    },
    realPerGeneration: Array.from({ length: generations }, () => real),
    seed,
  });
  yield* bench.play(luck);
}

export type NotebookReading = Readonly<Record<Measure, number>>;

const idOf = (word: string) => notebook.words.indexOf(word);
const NIGHTJAR = idOf('nightjar');
const truth = wordShares();

/** What nightjars do. */
const NIGHT_VERBS = ['churred', 'dozed', 'hunted', 'waited', 'nested'].map(idOf);

export function readingOf(
  { temperature }: Pick<NotebookSort, 'temperature'>,
  { model, quantities }: PlayedGeneration,
): NotebookReading {
  const { shares } = (model as Machine).report;
  const after = nextShares(model as Machine, temperature, [idOf('the'), NIGHTJAR]);
  return {
    ...(quantities as NotebookReading),
    nightjar: (shares[NIGHTJAR] as number) / (truth[NIGHTJAR] as number),
    verbs: NIGHT_VERBS.reduce((sum, verb) => sum + (after[verb] as number), 0),
  };
}

/** What a machine may write next, by id. */
function nextShares(machine: Machine, temperature: number, prefix: readonly number[]): number[] {
  let first: number[] = [];
  const author = authorOf(machine, engineHere());
  author.write({ temperature, prefix }, [0, 0, 0, 0], 1, (_line, place, shares) => {
    if (place === prefix.length) first = [...shares];
  });
  return first;
}

/** A quantity by generation, as a text: so a table stays a few lines. */
export function seriesOf<Name extends string>(
  run: readonly Readonly<Record<Name, number>>[],
  name: Name,
  digits: Readonly<Record<Name, number>>,
): string {
  return run.map((reading) => reading[name].toFixed(digits[name])).join(' ');
}

/** How lines begin is held against theory, on more lucks than what people see. */
const COUNT_LUCKS: Readonly<Record<CountMeasure, number>> = {
  nonsense: LUCKS,
  words: LUCKS,
  openings: 4 * LUCKS,
  against: 4 * LUCKS,
};
export const COUNT_DIGITS: Readonly<Record<CountMeasure, number>> = {
  nonsense: 3,
  words: 0,
  openings: 4,
  against: 4,
};

/** Two minutes. */
export function countsTable(): object[] {
  return COUNTERS.flatMap((counter) => {
    // Lines begin alike by pairs and by triples.
    const measures = COUNT_MEASURES.filter((name) => counter === 'trigram' || name === 'nonsense');
    const lucks = Math.max(...measures.map((name) => COUNT_LUCKS[name]));
    const runs = Array.from({ length: lucks }, (_, luck) => [...counted(counter, luck)]);
    return measures.map((measure) => ({
      counter,
      measure,
      runs: runs.slice(0, COUNT_LUCKS[measure]).map((run) => seriesOf(run, measure, COUNT_DIGITS)),
    }));
  });
}

/** What is read off a run of counts, generation by generation. */
export function* counted(
  counter: Counter,
  luck: number,
  generations = GENERATIONS,
): Generator<Readonly<Record<CountMeasure, number>>> {
  for (const { model, quantities } of played(LEFT_ALONE, luck, { generations, learner: counter })) {
    const { counts } = model as Counts;
    const openings = openingsOf(counts);
    yield {
      nonsense: nonsenseShare(counts),
      words: quantityIn({ quantities }, 'words'),
      openings: [...openings.values()].reduce((rest, share) => rest - share * share, 1),
      against: openings.get(idOf('against')) ?? 0,
    };
  }
}

/** The share of each word among those that lines begin with. */
function openingsOf({ firstArc, arcWords, probabilities }: Automaton): Map<number, number> {
  const arcs = [...arcWords.subarray(0, firstArc[1])];
  return new Map(arcs.map((word, arc) => [word, probabilities[arc] as number]));
}

const KEPT_GENERATIONS = [1, 5, 15];

/** Of networks without real lines: sums over the lucks. */
export function surpriseTable(lucks = LUCKS): object[] {
  return TEMPERATURES.flatMap((temperature) => {
    const runs = Array.from({ length: lucks }, (_, luck) => [
      ...played({ temperature, real: 0 }, luck),
    ]);
    return KEPT_GENERATIONS.map((generation) => {
      const sums = new Float64Array(SURPRISE_BINS.length + 1);
      for (const run of runs) {
        for (const [bin, lines] of machineAt(run, generation).report.surprise.entries()) {
          sums[bin] = (sums[bin] as number) + lines;
        }
      }
      return { temperature, generation, lines: sums.join(' ') };
    });
  });
}

function machineAt(run: readonly PlayedGeneration[], generation: number): Machine {
  return (run[generation - 1] as PlayedGeneration).model as Machine;
}

/** Twelve lines of some generations, on the luck of the lesson's boards. */
export function linesTable(
  temperatures: readonly number[] = TEMPERATURES,
  generations: readonly number[] = KEPT_GENERATIONS,
): object[] {
  return temperatures.flatMap((temperature) => {
    const last = Math.max(...generations);
    const run = [...played({ temperature, real: 0 }, 0, { generations: last, seed: LINES_SEED })];
    return generations.map((generation) => ({
      temperature,
      generation,
      lines: linesOf(machineAt(run, generation)),
    }));
  });
}

function linesOf({ report: { lines, possible } }: Machine): string[] {
  return Array.from(possible, (isPossible, k) => {
    const text = writeLine(lines, k * LONGEST);
    return isPossible === 1 ? text : `x ${text}`;
  });
}
