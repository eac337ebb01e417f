/**
 * What became of notebooks of several sorts, and what their machines wrote: `src/kinds/language/measured` keeps it for lessons,
 * which cannot wait for it. Only a change of the core can change it; every run of the tests plays a part of it again.
 */
import type { PlayedGeneration } from '../../src/kinds/bench.ts';
import { benchOf } from '../../src/kinds/language/bench.ts';
import type { LearnerName } from '../../src/kinds/language/experiment.ts';
import { authorOf, engineHere } from '../../src/kinds/language/family.ts';
import { LINES_SEED } from '../../src/kinds/language/measured/lines.ts';
import type { Measure, NotebookSort } from '../../src/kinds/language/measured/notebooks.ts';
import { LONGEST, type Machine } from '../../src/kinds/language/model.ts';
import { notebook } from '../../src/kinds/language/notebook/notebook.ts';
import { writeLine } from '../../src/kinds/language/notebook/text.ts';
import { wordShares } from '../../src/kinds/language/notebook/truth.ts';

const fileNamed = (name: string) =>
  new URL(`../../src/kinds/language/measured/${name}.json`, import.meta.url);
export const NOTEBOOKS_FILE = fileNamed('notebooks');
export const SURPRISE_FILE = fileNamed('surprise');
export const LINES_FILE = fileNamed('lines');

const N = 300;
const GENERATIONS = 15;
const LUCKS = 24;
const SEED = 'notebooks';

/** Dull and mad. */
const TEMPERATURES = [0.9, 1] as const;

export const PLANS: readonly NotebookSort[] = [
  ...TEMPERATURES.flatMap((temperature) =>
    [0, 30, 60].map((real) => ({ learner: 'network', temperature, real }) as const),
  ),
  { learner: 'bigram', temperature: 1, real: 0 },
  { learner: 'trigram', temperature: 1, real: 0 },
];

/** How many digits after the point are kept. */
const DIGITS: Readonly<Record<Measure, number>> = {
  birds: 2,
  turns: 2,
  nonsense: 3,
  words: 0,
  perplexity: 1,
  nightjar: 3,
  verbs: 3,
  openings: 4,
};

/** Plays everything: ten minutes. */
export function notebooksTable(): object[] {
  return PLANS.map((plan) => {
    const runs = Array.from({ length: LUCKS }, (_, luck) =>
      [...played(plan, luck)].map((generation) => readingOf(plan, generation)),
    );
    const texts = Object.keys(DIGITS).map((name) => [
      name,
      runs.map((run) => seriesOf(run, name as Measure)),
    ]);
    return { ...plan, ...Object.fromEntries(texts) };
  });
}

export function* played(
  { learner, temperature, real }: NotebookSort,
  luck: number,
  generations = GENERATIONS,
  seed = SEED,
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
  const openings = nextShares(model as Machine, temperature, []);
  return {
    ...(quantities as NotebookReading),
    nightjar: (shares[NIGHTJAR] as number) / (truth[NIGHTJAR] as number),
    verbs: NIGHT_VERBS.reduce((sum, verb) => sum + (after[verb] as number), 0),
    openings: openings.reduce((rest, share) => rest - share * share, 1),
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
export function seriesOf(run: readonly NotebookReading[], name: Measure): string {
  return run.map((reading) => reading[name].toFixed(DIGITS[name])).join(' ');
}

const KEPT_GENERATIONS = [1, 5, 15];

/** Of networks without real lines: sums over the lucks. */
export function surpriseTable(lucks = LUCKS): object[] {
  return TEMPERATURES.flatMap((temperature) => {
    const runs = Array.from({ length: lucks }, (_, luck) => [
      ...played({ learner: 'network', temperature, real: 0 }, luck),
    ]);
    return KEPT_GENERATIONS.map((generation) => {
      const counts = runs.map((run) => (run[generation - 1]?.model as Machine).report.surprise);
      const sums = [...(counts[0] ?? [])].map((_, bin) =>
        counts.reduce((sum, each) => sum + (each[bin] as number), 0),
      );
      return { temperature, generation, lines: sums.join(' ') };
    });
  });
}

/** Twelve lines of some generations, on the luck of the lesson's boards. */
export function linesTable(
  temperatures: readonly number[] = TEMPERATURES,
  generations: readonly number[] = KEPT_GENERATIONS,
): object[] {
  return temperatures.flatMap((temperature) => {
    const last = Math.max(...generations);
    const run = [...played({ learner: 'network', temperature, real: 0 }, 0, last, LINES_SEED)];
    return generations.map((generation) => ({
      temperature,
      generation,
      lines: linesOf(run[generation - 1]?.model as Machine),
    }));
  });
}

function linesOf({ report: { lines, possible } }: Machine): string[] {
  return Array.from(possible, (isPossible, k) => {
    const text = writeLine(lines, k * LONGEST);
    return isPossible === 1 ? text : `x ${text}`;
  });
}
