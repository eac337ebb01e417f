import type { Values } from '../experiment/ensemble.ts';
import { PRESETS, type PresetName } from '../kinds/mixture/presets.ts';
import { signed } from './format.ts';
import { percent } from './percent.ts';
import type { RunsSettings, Table } from './settings.ts';

/** The numbers of small pictures of runs, in sentences and in rows. */

/** A tail with less of the truth's mass than this has all but gone. */
const NEARLY_LOST = 0.1;

export function runsSummary({ loop }: RunsSettings, values: Values): string {
  const last = values.at(-1);
  if (last === undefined) return '';
  const after = `After ${loop.generations === 1 ? '1 generation' : `${loop.generations} generations`}`;
  return loop.world === undefined
    ? snakesWords(after, last)
    : islandsWords(after, last, loop.world);
}

type Columns = Values[number];

function snakesWords(after: string, [deviation, , left, right]: Columns): string {
  const widths = [...(deviation ?? [])];
  const thinner = widths.filter((each) => each < 1).length;
  const lost = widths.filter(
    (_, run) => Math.min(left?.[run] ?? 0, right?.[run] ?? 0) < NEARLY_LOST,
  ).length;
  const all = widths.length;
  return [
    `${after}, ${ofAll(thinner, all, 'snakes', ['is', 'are'])} thinner than the world.`,
    `The thinnest has ${percent(Math.min(...widths))}% of its width, the widest ${percent(Math.max(...widths))}%.`,
    `More than nine tenths of a tail are gone in ${lost === 0 ? 'none' : lost} of them.`,
  ].join(' ');
}

function islandsWords(after: string, [covered]: Columns, world: PresetName): string {
  const counts = [...(covered ?? [])];
  const islands = PRESETS[world].length;
  const whole = counts.filter((each) => each === islands).length;
  const fewest = Math.min(...counts);
  const poorest = whole === counts.length ? '' : ` The poorest has ${fewest} left.`;
  return `${after}, ${ofAll(whole, counts.length, 'runs', ['has', 'have'])} all ${islands} islands.${poorest}`;
}

/** "16 of 20 snakes are", "1 of 20 snakes is", "none of 20 snakes are". */
function ofAll(
  count: number,
  all: number,
  noun: string,
  [one, several]: readonly [one: string, several: string],
): string {
  return `${count === 0 ? 'none' : count} of ${all} ${noun} ${count === 1 ? one : several}`;
}

/** A row per run: how it stood at some generations on the way, and what became of its tails. */
export function runsTable({ loop, runs }: RunsSettings, values: Values): Table {
  const stops = stopsOf(loop.generations);
  const last = values.length - 1;
  const at = (generation: number, column: number, run: number) =>
    values[generation - 1]?.[column]?.[run] ?? 0;
  const share = (value: number) => `${percent(value)}%`;
  const isSnake = loop.world === undefined;
  const head = isSnake
    ? [...stops.map((t) => `Width after ${t}`), 'Middle', 'Left tail', 'Right tail']
    : [...stops.map((t) => `Islands after ${t}`), 'Outskirts'];
  const cells = (run: number) => {
    const firsts = stops.map((t) => at(t, 0, run));
    const end = (column: number) => at(last + 1, column, run);
    if (!isSnake) return [...firsts.map(String), share(end(1))];
    return [...firsts.map(share), signed(end(1).toFixed(2)), share(end(2)), share(end(3))];
  };
  return {
    head: ['Run', ...head],
    rows: Array.from({ length: runs }, (_, run) => [String(run + 1), ...cells(run)]),
  };
}

/** A few generations on the way, and the last. */
function stopsOf(generations: number): number[] {
  const stops = [1, 2, 3, 4].map((part) => Math.round((part * generations) / 4));
  return [...new Set(stops)].filter((each) => each > 0);
}
