import type { Table } from '../../base/table.ts';
import { digits, grouped } from '../../figures/format.ts';
import type { ReplaceLoop } from '../../kinds/gaussian/survival/replace-ensemble.ts';
import {
  type Axis,
  type MapParameter,
  type SurvivalMap,
  settingsAt,
  valueAt,
} from '../../kinds/gaussian/survival/survival-map.ts';
import { percentWords } from '../../kit/words/en.ts';
import type { Place } from './settings.ts';
import type { MapValues } from './values.ts';

/** Every sentence and number of the survival map. */

const NAMES: Readonly<Record<MapParameter, string>> = {
  real: 'real samples in each training set, r',
  n: 'samples in each training set, n',
  spread: 'spread λ',
  generations: 'generations',
};

const SHORT: Readonly<Record<MapParameter, string>> = {
  real: 'r',
  n: 'n',
  spread: 'λ',
  generations: 'generations',
};

export function axisName({ parameter, scale }: Axis): string {
  return `${NAMES[parameter]}${scale === 'logarithmic' ? ' (equal ratios)' : ''}`;
}

/** A value of a parameter: whole but for λ. */
function valueWords(parameter: MapParameter, value: number): string {
  return parameter === 'spread' ? digits(value) : grouped(value);
}

const MOST_TICKS = 5;

/** Labels for the ticks of an axis, evenly spaced from end to end. */
export function axisTicks(axis: Axis): string[] {
  if (axis.steps === 1) return [valueWords(axis.parameter, axis.from)];
  return Array.from({ length: MOST_TICKS }, (_, i) => {
    const at = Math.round((i * (axis.steps - 1)) / (MOST_TICKS - 1));
    return valueWords(axis.parameter, valueAt(axis, at));
  });
}

/** "n = 100 samples, r = 10 of them real and fresh, λ = 1: …" */
export function pointWords(values: MapValues, { column, row }: Place): string {
  const settings = settingsAt(values.map, column, row);
  return `${settingWords(settings)}: ${fidelityAt(values, column, row)}`;
}

/** Where a point is on both axes, in words for its sliders. */
export function placeWords({ x, y }: SurvivalMap, { column, row }: Place): [string, string] {
  const words = (axis: Axis, i: number) =>
    `${NAMES[axis.parameter]}: ${valueWords(axis.parameter, valueAt(axis, i))}`;
  return [words(x, column), words(y, row)];
}

function settingWords({ real, n, spread, generations }: ReplaceLoop): string {
  const loop = `n = ${grouped(n)}, r = ${grouped(real)}`;
  const lambda = spread === 1 ? '' : `, λ = ${digits(spread)}`;
  return `${loop}${lambda}, after ${generations === 1 ? 'one generation' : `${grouped(generations)} generations`}`;
}

function fidelityAt(values: MapValues, column: number, row: number): string {
  const value = values.at(column, row);
  if (Number.isNaN(value)) return 'not known yet.';
  const says = `the median fidelity is ${percentWords(value)}`;
  return values.isExact(column, row) ? `${says}.` : `${says} nearby; this point is still to come.`;
}

/** "n = 100, λ = 1, after 100 generations": what the axes of a map do not vary. */
export function fixedWords({ x, y, fixed, runs }: SurvivalMap): string {
  const axes = new Set<MapParameter>([x.parameter, y.parameter]);
  const parts = [
    ...(axes.has('n') ? [] : [`n = ${grouped(fixed.n)}`]),
    ...(axes.has('real') ? [] : [`r = ${grouped(fixed.real)}`]),
    ...(axes.has('spread') ? [] : [`λ = ${digits(fixed.spread)}`]),
    ...(axes.has('generations') ? [] : [`after ${grouped(fixed.generations)} generations`]),
  ];
  return `${parts.join(', ')}, ${grouped(runs)} runs each`;
}

/** How far a map has come. @param size columns and rows that each known cell stands for */
export function progressWords(size: number): string {
  if (size === 1) return 'Drawing the last points.';
  return `Drawing: every ${size === 2 ? 'second' : `${size}th`} column and row is coming in.`;
}

export function doneWords(map: SurvivalMap): string {
  return `Done: ${pointsWords(map)}`;
}

export function pointsWords({ x, y, runs }: SurvivalMap): string {
  return `${grouped(x.steps * y.steps)} points, each the median of ${grouped(runs)} runs.`;
}

/** In the table every so many columns and rows. */
const TABLE_STEP = 8;

/** The map as a coarse table: columns across, rows from the upper end down. */
export function mapTable(values: MapValues): Table {
  const { x, y } = values.map;
  const columns = coarse(values.columns);
  const rows = coarse(values.rows).toReversed();
  return {
    head: [
      `${SHORT[y.parameter]} \\ ${SHORT[x.parameter]}`,
      ...columns.map((column) => valueWords(x.parameter, valueAt(x, column))),
    ],
    rows: rows.map((row) => [
      valueWords(y.parameter, valueAt(y, row)),
      ...columns.map((column) => {
        const value = values.at(column, row);
        return Number.isNaN(value) ? '–' : percentWords(value);
      }),
    ]),
  };
}

function coarse(steps: number): number[] {
  const shown = Array.from({ length: steps }, (_, i) => i).filter((i) => i % TABLE_STEP === 0);
  return (steps - 1) % TABLE_STEP === 0 ? shown : [...shown, steps - 1];
}
