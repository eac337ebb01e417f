import { signed } from './format.ts';

/** An axis: where it begins and ends, and the labels of its ticks, evenly spaced from end to end. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly string[];
}

/** Steps between ticks, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 5;

/** An axis with round numbers that holds all values from `low` to `high`. */
export function scaleOf(low: number, high: number): Scale {
  const reach = Math.max(high - low, 1e-6);
  const power = 10 ** Math.floor(Math.log10(reach / MOST_STEPS));
  for (const each of STEPS) {
    const step = each * power;
    // A hair of tolerance, so that 0.6000000000000001 does not ask for another step.
    const first = Math.floor(low / step + 1e-9);
    const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
    if (last - first > MOST_STEPS) continue;
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (each === 2.5 ? 1 : 0));
    const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
      signed(String(Number(((first + i) * step).toFixed(decimals)))),
    );
    return { from: first * step, to: last * step, ticks };
  }
  return { from: low, to: high, ticks: [String(low), String(high)] };
}

/** From generation 0 to the last; ticks between them only where they are even. */
export function generationScale(generations: number): Scale {
  const parts = [5, 4, 3, 2].find((each) => generations % each === 0) ?? 1;
  const ticks = Array.from({ length: parts + 1 }, (_, i) => String((i * generations) / parts));
  return { from: 0, to: generations, ticks };
}
