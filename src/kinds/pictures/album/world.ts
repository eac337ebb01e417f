/**
 * The album of real handwriting, which is the truth of this kind of model: a real picture is drawn by choosing a digit by
 * its share, and then one of its pictures, with replacement. A digit is a mode of the truth, and is named by its place in
 * `DIGITS`.
 */

/** Pixels of a picture, row by row, and in a row; each is ink from 0 to 1. */
export const PIXELS = 64;
export const SIDE = 8;

/** What is written in the pictures. */
export const DIGITS = [0, 1, 3, 4, 6] as const;

/** The share of the world that each digit has. */
export const SHARES = [0.32, 0.26, 0.2, 0.14, 0.08] as const;

/** The modes that are rare: the 4s and the 6s. */
export const RARE = [3, 4] as const;
