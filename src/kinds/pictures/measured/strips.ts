import type { NetworkName } from '../experiment.ts';
import table from './strips.json' with { type: 'json' };

/** What networks drew on one luck, with nothing real after the first generation: `npm run tables -- strips` keeps it. */
export interface NetworkStrips {
  readonly network: NetworkName;
  readonly strips: readonly Strip[];
}

/** Pictures of one generation. */
export interface Strip {
  readonly generation: number;
  /** A picture of each digit: one of the 2,000 codes by which the run is measured, the same in each generation. */
  readonly pictures: readonly StripPicture[];
}

/** A picture as a network drew it. */
export interface StripPicture {
  /** Of 64 pixels, 0 to 1. */
  readonly ink: readonly number[];
  /** The digit that the judge sees, as a mode; null for none that it knows. */
  readonly seen: number | null;
}

const MOST_INK = 15;

/** The strips that were measured, for each network. */
export function measuredStrips(): NetworkStrips[] {
  return table.map(({ network, strips }) => ({
    network: network as NetworkName,
    strips: strips.map(({ generation, ink, seen }) => ({
      generation,
      pictures: ink.map((text, k) => ({
        ink: Array.from(text, (digit) => Number.parseInt(digit, 16) / MOST_INK),
        seen: seen[k] ?? null,
      })),
    })),
  }));
}
