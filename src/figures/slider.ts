import { affordableRuns } from '../experiment/cost.ts';
import { orderOf } from './figure.ts';
import type { FigureSettings } from './settings.ts';

/** What a figure lets its reader change, besides its luck. */
export interface Slider {
  readonly label: string;
  /** What it steps through. */
  readonly values: readonly number[];
  /** The value that it stands at. */
  readonly value: number;
}

const SIZES = [10, 20, 50, 100, 200, 500, 1000, 2000];

export function sliderOf(settings: FigureSettings): Slider {
  const { loop } = settings;
  if (settings.kind === 'survivors') {
    const values = Array.from({ length: loop.generations }, (_, i) => i + 1);
    return { label: 'Generation', values, value: settings.at };
  }
  const least = Math.max(2, loop.real ?? 0);
  const others = SIZES.filter((n) => n > least && n !== loop.n && canRun(withN(settings, n)));
  const values = [...others, loop.n].sort((one, other) => one - other);
  return { label: 'Samples in each training set, n', values, value: loop.n };
}

/** The same figure with its slider elsewhere. */
export function withSlider(settings: FigureSettings, value: number): FigureSettings {
  if (settings.kind === 'survivors') return { ...settings, at: value };
  return withN(settings, value);
}

function withN(settings: FigureSettings, n: number): FigureSettings {
  return { ...settings, loop: { ...settings.loop, n } };
}

function canRun(settings: FigureSettings): boolean {
  return affordableRuns(orderOf(settings)) === settings.runs;
}

/** The same figure with another luck. */
export function withSeed(settings: FigureSettings, seed: string): FigureSettings {
  return { ...settings, loop: { ...settings.loop, seed } };
}
