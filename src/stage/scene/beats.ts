import { ease } from './ease.ts';

/** A generation is shown in four beats: samples are drawn, mixed, fitted, and the model is replaced. */
export const BEATS = ['draw', 'mix', 'fit', 'replace'] as const;
export type Beat = (typeof BEATS)[number];

/** How long a beat takes at normal speed, in milliseconds. */
export const BEAT_MS = 240;

/** Where the show of a generation is: how far each beat has come, 0 to 1. */
export type Progress = Readonly<Record<Beat, number>>;

/** Everything has happened: the picture at rest. */
export const AT_REST: Progress = { draw: 1, mix: 1, fit: 1, replace: 1 };

/**
 * How far each beat has come.
 *
 * @param elapsed milliseconds at normal speed since the generation began
 */
export function progressAt(elapsed: number): Progress {
  const beats = elapsed / BEAT_MS;
  const part = (index: number) => ease(Math.min(1, Math.max(0, beats - index)));
  return { draw: part(0), mix: part(1), fit: part(2), replace: part(3) };
}

/** Whether the new model stands: all that is said of it changes at this moment, before the ring and the lineage grow. */
export function hasArrived(progress: Progress): boolean {
  return progress.fit === 1;
}

export function isAtRest(progress: Progress): boolean {
  return progress.replace === 1;
}
