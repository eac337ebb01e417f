import { TAIL_SHARE } from '../../../sim/fidelity.ts';
import type { ModeStanding } from '../../kind.ts';
import type { Mixture } from '../model.ts';
import { ellipseAround } from './ellipse.ts';
import { highestDensityRegion } from './highest-density.ts';
import { rareModes } from './rare.ts';
import { massInside, type Region } from './region.ts';

/** Around a mode's centre, so many of its standard deviations are its own. */
export const MODE_DEVIATIONS = 3;
/** A model covers a mode while this share of the mode's true weight is left there. */
export const COVERED_SHARE = 0.2;

/** What is the same for all models of a truth. */
export interface Landscape {
  readonly truth: Mixture;
  /** The highest-density region that holds 95 % of the truth; outside are the outskirts. */
  readonly core: Region;
  /** The neighbourhood of each mode, and how much of the truth is in it. */
  readonly modes: readonly { readonly region: Region; readonly trueMass: number }[];
  /** Indices of the rare modes. */
  readonly rare: readonly number[];
}

/** How a model stands to the modes and the outskirts of the truth. */
export interface Standing {
  /** S of the outskirts: the model's mass there over the truth's, 0 to 20. */
  readonly outskirts: number;
  readonly modes: readonly ModeStanding[];
}

/** Surveys a truth, once; its covariances may not be singular. */
export function surveyOf(truth: Mixture): Landscape {
  return {
    truth,
    core: highestDensityRegion(truth, 1 - TAIL_SHARE),
    modes: truth.map((component) => {
      const region = ellipseAround(component, MODE_DEVIATIONS);
      return { region, trueMass: massInside(truth, region) };
    }),
    rare: rareModes(truth),
  };
}

/** How a model stands; masses are good to 1e-4. */
export function standingOf(model: Mixture, { truth, core, modes }: Landscape): Standing {
  return {
    // Weights add up to 1 but for rounding, and a little more than all is not less than nothing outside.
    outskirts: Math.max(0, 1 - massInside(model, core)) / TAIL_SHARE,
    modes: modes.map(({ region, trueMass }, k) => {
      const mass = massInside(model, region);
      const isCovered = mass >= COVERED_SHARE * (truth[k]?.weight ?? 0);
      return { mass, survival: mass / trueMass, isCovered };
    }),
  };
}
