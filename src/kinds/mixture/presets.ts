import type { Mixture } from './model.ts';
import { roundComponent } from './round.ts';

/** Four modes at the corners of a square, 6 apart, each with standard deviation 0.6: ten deviations away. */
function archipelago(weights: readonly number[]): Mixture {
  const corners = [
    [-3, -3],
    [3, -3],
    [-3, 3],
    [3, 3],
  ] as const;
  return corners.map(([x, y], i) => roundComponent(weights[i] as number, x, y, 0.6));
}

/** Eight equal modes on a circle of radius 4. Octagon corners, so that no sine is needed. */
function ring(): Mixture {
  const diagonal = 4 * Math.SQRT1_2;
  const places = [
    [4, 0],
    [diagonal, diagonal],
    [0, 4],
    [-diagonal, diagonal],
    [-4, 0],
    [-diagonal, -diagonal],
    [0, -4],
    [diagonal, -diagonal],
  ] as const;
  return places.map(([x, y]) => roundComponent(1 / 8, x, y, 0.5));
}

/** Twenty-five equal modes on a square grid, 2 apart. */
function grid(): Mixture {
  const steps = [-4, -2, 0, 2, 4];
  return steps.flatMap((y) => steps.map((x) => roundComponent(1 / 25, x, y, 0.05)));
}

/**
 * Worlds of several modes by name. `grid25` is a square grid of 25 equal modes as in Alemohammad et al. 2023
 * (arXiv:2307.01850, appendix B), with the places and the deviation that are usual for this toy set. `needle` is one round mode: what
 * becomes of its shape. `overlap` has neighbours 2.5 deviations apart, so that labels have to be guessed.
 */
export const PRESETS = {
  even4: archipelago([0.25, 0.25, 0.25, 0.25]),
  archipelago: archipelago([0.55, 0.3, 0.12, 0.03]),
  overlap: [
    roundComponent(0.4, -1.25, 0, 1),
    roundComponent(0.35, 1.25, 0, 1),
    roundComponent(0.25, 0, 2.2, 1),
  ],
  ring8: ring(),
  grid25: grid(),
  needle: [roundComponent(1, 0, 0, 1)],
} as const satisfies Record<string, Mixture>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];
