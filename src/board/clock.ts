import { AT_REST, isAtRest, type Progress, progressAt } from '../stage/scene/beats.ts';

/** How fast a generation is shown; 0 shows it at once. */
export const SPEEDS = { slow: 0.5, normal: 1, fast: 3, off: 0 } as const;
export type Speed = keyof typeof SPEEDS;

/** Nobody decides anything in automatic play: it is shown so many times as fast. */
export const AUTOMATIC_PACE = 2;

/** Between two generations of automatic play, in milliseconds. */
const REST_MS = 250;

/** A moment to look, before the next generation. */
export function lookAround(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}

/** Runs the four beats of a generation on the browser's animation frames. */
export class Clock {
  private readonly chooser: HTMLSelectElement;
  private finish: (() => void) | null = null;

  /** @param chooser where the speed is chosen */
  constructor(chooser: HTMLSelectElement) {
    this.chooser = chooser;
  }

  /** Whether a generation is being shown. */
  get isRunning(): boolean {
    return this.finish !== null;
  }

  /**
   * Shows a generation; skips what is still being shown.
   *
   * @param onFrame called for each frame, the last time at rest
   * @param onRest called once when it is over and the picture at rest has been drawn, or else at once when it is skipped;
   *   what it promises is waited for
   * @param pace how many times as fast as the speed that was chosen
   * @returns when it is over
   */
  run(onFrame: (progress: Progress) => void, onRest: () => Promise<void>, pace = 1): Promise<void> {
    this.skip();
    return new Promise((resolve) => {
      let request = 0;
      let isDrawn = false;
      this.finish = () => {
        cancelAnimationFrame(request);
        this.finish = null;
        if (!isDrawn) onFrame(AT_REST);
        resolve(onRest());
      };
      // Pictures are drawn in the next frame: what is written beside them waits until the one after it.
      const end = () => {
        onFrame(AT_REST);
        isDrawn = true;
        request = requestAnimationFrame(() => this.skip());
      };
      let elapsed = 0;
      const step = (before: number) => {
        request = requestAnimationFrame((now) => {
          elapsed += Math.max(0, now - before) * this.rate * pace;
          const progress = progressAt(elapsed);
          if (this.isStill()) this.skip();
          else if (isAtRest(progress)) end();
          else {
            onFrame(progress);
            step(now);
          }
        });
      };
      if (this.isStill()) this.skip();
      else step(performance.now());
    });
  }

  /** Jumps to the end of what is being shown. */
  skip(): void {
    this.finish?.();
  }

  private get rate(): number {
    const { value } = this.chooser;
    return value in SPEEDS ? SPEEDS[value as Speed] : SPEEDS.normal;
  }

  private isStill(): boolean {
    return this.rate === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches;
  }
}
