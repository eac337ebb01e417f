import { csvRow } from '../../src/base/files.ts';
import type { DoorOptions } from '../../src/faces/door-face.ts';
import { doorFaceOf } from '../../src/faces/faces.ts';
import {
  type Bench,
  type Experiment,
  type PlayedGeneration,
  quantityIn,
} from '../../src/kinds/bench.ts';
import { benchOf } from '../../src/kinds/kinds.ts';
import { STATISTICS } from '../../src/sim/summary.ts';
import { jsonPieces, Listing } from './json.ts';
import { checkRoom, isByStatistics } from './room.ts';
import { statisticsOf } from './statistics.ts';

/**
 * Runs what the options say, and prints it: JSON or CSV, one run, every run, or statistics over the runs. The bench of
 * the kind has been loaded.
 *
 * @returns the text in pieces, each made when it is asked for
 * @throws ArgumentError at once for statistics that do not fit into memory
 */
export function print(options: DoorOptions): Iterable<string> {
  const bench = benchOf(experimentOf(options));
  const isCsv = options.format === 'csv';
  if (!options.each && options.runs > 1) {
    checkRoom(options, bench.quantities.length);
    return (isCsv ? csvOfStatistics : jsonOfStatistics)(options, bench);
  }
  return (isCsv ? csvOfRuns : jsonOfRuns)(options, bench);
}

/** The experiment that options ask for. */
export function experimentOf(options: DoorOptions): Experiment {
  const { model, real, seed } = options;
  const loop = { model, regime: options, realPerGeneration: real, seed };
  return doorFaceOf(options).experimentOf(loop, options);
}

function jsonOfStatistics(options: DoorOptions, bench: Bench): Iterable<string> {
  const rows = function* () {
    let generation = 0;
    for (const row of statisticsOf(options, bench)) {
      generation += 1;
      yield { generation, quantities: Object.fromEntries(row) };
    }
  };
  return json(options, { generations: new Listing(rows()) });
}

function csvOfStatistics(options: DoorOptions, bench: Bench): Iterable<string> {
  const head = bench.quantities.flatMap((name) => STATISTICS.map((each) => `${name}.${each}`));
  const rows = function* () {
    let generation = 0;
    for (const row of statisticsOf(options, bench)) {
      generation += 1;
      yield [generation, ...row.flatMap(([, summary]) => STATISTICS.map((each) => summary[each]))];
    }
  };
  return csv(['generation', ...head], rows());
}

/** One run after the other, each with its number; none is there before it is asked for. */
function* runsOf(
  options: DoorOptions,
  bench: Bench,
): Generator<readonly [run: number, generations: Iterable<PlayedGeneration>]> {
  const { runs, firstRun = 0 } = options;
  let run = firstRun;
  if (isByStatistics(options)) {
    for (const generations of bench.follow(runs, firstRun)) yield [run++, generations];
  } else {
    for (; run < firstRun + runs; run++) yield [run, bench.play(run)];
  }
}

function jsonOfRuns(options: DoorOptions, bench: Bench): Iterable<string> {
  const listed = function* () {
    for (const [run, generations] of runsOf(options, bench)) {
      yield { run, generations: new Listing(shown(options, bench, generations)) };
    }
  };
  if (options.each) return json(options, { runs: new Listing(listed()) });
  const [single] = listed();
  return json(options, { generations: single?.generations });
}

/** Generations as JSON has them; those of a single run leave the quantities out. */
function* shown(
  options: DoorOptions,
  { quantities }: Bench,
  generations: Iterable<PlayedGeneration>,
): Generator<object> {
  const door = doorFaceOf(options);
  const hasKept = options.detector !== undefined;
  for (const played of generations) {
    const { generation, real, kept, model, survival, fidelity, digest } = played;
    yield {
      generation,
      real,
      ...(hasKept && { kept }),
      model: door.plain?.(model, options) ?? model,
      survival,
      fidelity,
      digest,
      ...(options.each && {
        quantities: Object.fromEntries(quantities.map((name) => [name, quantityIn(played, name)])),
      }),
    };
  }
}

function csvOfRuns(options: DoorOptions, bench: Bench): Iterable<string> {
  const { quantities } = bench;
  const rows = function* () {
    for (const [run, generations] of runsOf(options, bench)) {
      for (const played of generations) {
        const { generation, real, digest } = played;
        const measured = quantities.map((name) => quantityIn(played, name));
        yield [run, generation, real, ...measured, digest];
      }
    }
  };
  return csv(['run', 'generation', 'real', ...quantities, 'digest'], rows());
}

function json(options: DoorOptions, body: object): Iterable<string> {
  const { each: _each, format: _format, ...rest } = options;
  const hidden = Object.keys(doorFaceOf(options).options.output);
  const settings = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !hidden.includes(name)),
  );
  return jsonPieces({ settings, ...body });
}

function* csv(
  head: readonly string[],
  rows: Iterable<readonly (number | string)[]>,
): Generator<string> {
  yield csvRow(head);
  for (const row of rows) yield `\n${csvRow(row)}`;
}
