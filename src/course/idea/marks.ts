import { gaussianFamily } from '../../kinds/gaussian/family.ts';
import { type Gaussian, STANDARD_NORMAL } from '../../kinds/gaussian/model.ts';
import { generationZero } from '../../sim/generation.ts';
import { nextGeneration } from '../../sim/loop.ts';
import { runKey } from '../../sim/random/key.ts';
import type { Regime } from '../../sim/regimes.ts';

/** What a mark stands for; the style sheet colours it. */
export type Part = 'world' | 'real' | 'made' | 'tail' | 'line' | 'made-line' | 'real-line';

/** A path of a picture, or several in one, in units of its view box. */
export interface Mark {
  readonly part: Part;
  readonly path: string;
  /** From 0 to 1; 1 where it is left out. */
  readonly ink?: number;
}

/** The view box of every picture. */
export const SIZE = { width: 240, height: 80 } as const;
/** Where curves stand. */
export const BASE = 72;
/** Standard deviation and height of the world's curve. */
const SIGMA = 7;
const HEIGHT = 30;
/** Points of half a curve. */
const STEPS = 9;
/** Curves are drawn as far as this, in their own standard deviations. */
const REACH = 3;

/** Coordinates with a tenth of a unit. */
export function at(x: number, y: number): string {
  return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;
}

/** A line in steps from point to point, in tenths of a unit: along a curve they are alike, and weigh less by gzip. */
export function line(points: readonly (readonly [x: number, y: number])[]): string {
  const tenths = points.map(([x, y]) => [Math.round(10 * x), Math.round(10 * y)] as const);
  const steps = tenths.map(([x, y], i) => {
    const [fromX, fromY] = tenths[i - 1] ?? [0, 0];
    return `${(x - fromX) / 10} ${(y - fromY) / 10}`;
  });
  return `M${steps.join('l')}`.replaceAll(/\b0\./g, '.');
}

export function dot(x: number, y: number, radius: number): string {
  const r = Number(radius.toFixed(1));
  return `M${at(x - radius, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/** How a curve is drawn. */
interface Drawn {
  /** Of the world's middle. */
  readonly x: number;
  readonly base?: number;
  /** Of lengths and heights; 1 where it is left out. */
  readonly scale?: number;
  /** From where to where, in standard deviations of the world. */
  readonly from?: number;
  readonly to?: number;
}

/** The area under a normal curve: the same for every width, but no higher than the picture. */
export function bell(
  { mean, variance }: Gaussian,
  { x, base = BASE, scale = 1, ...cut }: Drawn,
): string {
  const sd = Math.sqrt(variance);
  const { from = mean - REACH * sd, to = mean + REACH * sd } = cut;
  const most = (base - 4) / scale;
  const points = Array.from({ length: 2 * STEPS + 1 }, (_, i) => {
    const value = from + ((to - from) * i) / (2 * STEPS);
    const z = (value - mean) / sd;
    const height = Math.min(most, (HEIGHT / sd) * Math.exp((-z * z) / 2));
    return [x + scale * SIGMA * value, base - scale * height] as const;
  });
  const [first, last] = [points[0]?.[0] ?? x, points.at(-1)?.[0] ?? x];
  return `${line([[first, base], ...points, [last, base]])}Z`;
}

/** The middle of each of some cells side by side. */
export function cells(count: number): number[] {
  return Array.from({ length: count }, (_, i) => ((i + 0.5) * SIZE.width) / count);
}

/** Models of a run of bell curves, generation 0 the world. */
export function models(
  regime: Partial<Regime>,
  seed: string,
  generations: number,
  real = 0,
): Gaussian[] {
  const family = gaussianFamily(STANDARD_NORMAL, 'n');
  const whole: Regime = { synthetic: 'replace', realData: 'fresh', n: 50, spread: 1, ...regime };
  const run = runKey(seed);
  let now = generationZero(STANDARD_NORMAL);
  const all: Gaussian[] = [now.model];
  while (all.length <= generations) {
    now = nextGeneration(family, whole, run, now, real);
    all.push(now.model);
  }
  return all;
}
