/** Shows one thing after the other on the browser's animation frames. */
export class Show {
  private request = 0;
  private finish: (() => void) | null = null;

  get isRunning(): boolean {
    return this.finish !== null;
  }

  /**
   * Begins to show something; what is still being shown jumps to its end first.
   *
   * @param length in milliseconds
   * @param onFrame called with the share of it that is over, below 1
   * @param onEnd called once
   */
  run(length: number, onFrame: (share: number) => void, onEnd: () => void): void {
    this.skip();
    const start = performance.now();
    this.finish = onEnd;
    const step = (now: number) => {
      const share = Math.max(0, now - start) / length;
      if (share >= 1) {
        this.skip();
        return;
      }
      onFrame(share);
      this.request = requestAnimationFrame(step);
    };
    this.request = requestAnimationFrame(step);
  }

  /** Jumps to the end of what is being shown. */
  skip(): void {
    const { finish } = this;
    cancelAnimationFrame(this.request);
    this.finish = null;
    finish?.();
  }
}
