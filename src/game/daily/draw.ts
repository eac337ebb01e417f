import type { Stream } from '../../sim/random/stream.ts';

/** What a setting may be: whole numbers from the first to the second, in steps of the third. */
export type Range = readonly [from: number, to: number, step: number];

/** Any number of a range, each equally likely. */
export function drawFrom(stream: Stream, [from, to, step]: Range): number {
  const count = Math.floor((to - from) / step) + 1;
  return from + step * Math.floor(stream.uniform() * count);
}
