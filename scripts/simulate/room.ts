import { ArgumentError } from '../../src/experiment/options.ts';
import type { DoorOptions } from '../../src/faces/door-face.ts';
import { doorFaceOf } from '../../src/faces/faces.ts';

/** What statistics may keep at once; with the rest of the program it stays below 300 MB. */
const MOST_KEPT = 128_000_000;
const MEGABYTE = 1_000_000;
/** Bytes of a number. */
const NUMBER = 8;

/** Copies of the numbers of a model that an ensemble makes on its way to the next generation, at most. */
const COPIES = 8;

/** What --help says of it. */
export const ROOM_HELP = [
  'With --each a run is printed as soon as it is known and then forgotten: any number of runs fits, and --runs and',
  '--generations have no limits but their own (beyond 20000 generations of sufficient statistics, only few runs).',
  `Statistics need all runs at once and may keep ${MOST_KEPT / MEGABYTE} MB: see docs/large-runs.md for more than that.`,
] as const;

/** Whether runs are made by sufficient statistics; a kind without them plays every run, whatever the method. */
export function isByStatistics(options: DoorOptions): boolean {
  return (
    options.method === 'sufficient-statistics' && doorFaceOf(options).numbers(options) !== null
  );
}

/**
 * Whether statistics over so many runs can be kept in memory.
 *
 * @param columns quantities that are printed of each generation
 * @throws ArgumentError when they cannot
 */
export function checkRoom(options: DoorOptions, columns: number): void {
  const { runs, generations } = options;
  const kept = isByStatistics(options)
    ? // Generation by generation: the models, then every column and one of them sorted.
      COPIES * (doorFaceOf(options).numbers(options) ?? 0) + columns + 1
    : // Run by run: every column of every generation.
      columns * generations;
  const most = Math.floor(MOST_KEPT / (NUMBER * kept));
  if (runs <= most) return;
  const room = `${MOST_KEPT / MEGABYTE} MB`;
  const fewer =
    most === 0 ? '--generations must be fewer' : `--runs must be at most ${most} here, not ${runs}`;
  throw new ArgumentError(
    `${fewer}: statistics keep all runs at once, in ${room}; --each prints any number of runs (see docs/large-runs.md)`,
  );
}
