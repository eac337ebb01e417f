import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** Every challenge. */
export const CHALLENGES = globSync('content/challenges/*.yaml')
  .toSorted()
  .map((file) => `/play/${basename(file, '.yaml')}/`);

/** Sizes of windows, in pixels, in which a board is one screen. */
export const WINDOWS = [
  [1366, 657],
  [1280, 593],
  // A small laptop at 125 %.
  [1093, 525],
  [768, 1024],
  [360, 640],
  [360, 560],
  [667, 375],
  [640, 360],
] as const;
/** The same, in the look for projectors. */
export const PROJECTORS = [
  [1280, 720],
  [1920, 1080],
] as const;
