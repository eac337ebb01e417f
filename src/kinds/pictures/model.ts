import type { Key } from '../../sim/random/key.ts';
import type { CodeMixture } from './codes/mixture.ts';
import type { NetworkName } from './experiment.ts';

/** What a generation believes of pictures: generation 0 is the album of real ones, all others are networks. */
export type PictureModel = Album | Network;

/** The real album: generation 0 is nothing that was fitted. */
export interface Album {
  readonly network: 'album';
}

export const ALBUM: Album = { network: 'album' };

/** What a network draws pictures with. */
export interface Coder {
  readonly network: NetworkName;
  readonly weights: Float64Array;
  /** How its codes are distributed; null when they are held to the standard normal distribution. */
  readonly codes: CodeMixture | null;
  /**
   * The luck of the run, chosen when its first network is fitted and handed on: with it all networks of the run are measured,
   * so that one sees what becomes of the same code.
   */
  readonly luck: Key;
}

/** A fitted network, with its pictures that people look at. */
export interface Network extends Coder {
  readonly shown: Shown;
}

/** The pictures of a network that people look at, worked out where it was fitted. */
export interface Shown {
  /** Which of the measured codes have a seat: 6 that the first network of the run drew of each digit, digit by digit. */
  readonly seats: Uint16Array;
  /** What this network draws from them: the ink of 64 pixels each, 0 to 255. */
  readonly ink: Uint8Array;
  /** What the judge sees in each, as a mode, or `UNKNOWN`. */
  readonly verdicts: Uint8Array;
  /** Where the first 150 of the measured pictures are along the two main axes of the album, x then y. */
  readonly map: Float64Array;
}

/** Seats of a digit. */
export const SEATS = 6;

/** What the judge says of a picture that is like none it knows. */
export const UNKNOWN = 255;
