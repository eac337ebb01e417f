import { AT_REST, isAtRest, type Progress, progressAt } from '../../stage/scene/beats.ts';

/** How fast a generation is shown; 0 shows it at once. */
export const SPEEDS = { slow: 0.5, normal: 1, fast: 3, off: 0 } as const;
export type Speed = keyof typeof SPEEDS;

/** Runs the four beats of a generation on the browser's animation frames. */
export class Clock {
  speed: Speed = 'normal';
  private request = 0;
  private finish: (() => void) | null = null;

  /**
   * Shows a generation.
   *
   * @param onFrame called for each frame, the last time at rest
   * @returns when it is over, by itself or by `skip`
   */
  run(onFrame: (progress: Progress) => void): Promise<void> {
    this.skip();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || SPEEDS[this.speed] === 0) {
      onFrame(AT_REST);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.finish = () => {
        cancelAnimationFrame(this.request);
        this.finish = null;
        onFrame(AT_REST);
        resolve();
      };
      this.step(performance.now(), onFrame);
    });
  }

  /** Jumps to the end of what is being shown. */
  skip(): void {
    this.finish?.();
  }

  private step(start: number, onFrame: (progress: Progress) => void): void {
    this.request = requestAnimationFrame((now) => {
      const progress = progressAt(Math.max(0, now - start), SPEEDS[this.speed] || 1e9);
      if (isAtRest(progress)) {
        this.skip();
        return;
      }
      onFrame(progress);
      this.step(start, onFrame);
    });
  }
}
