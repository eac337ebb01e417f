/** Seconds that a page was looked at: what passes while it is hidden does not count. */
export class Stopwatch {
  private readonly now: () => number;
  private since: number | null;
  private passed = 0;

  /** @param now the time in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
    this.since = now();
  }

  /** A watch that stands still while this page is hidden. */
  static ofPage(): Stopwatch {
    const watch = new Stopwatch();
    const follow = () => (document.hidden ? watch.pause() : watch.goOn());
    document.addEventListener('visibilitychange', follow);
    follow();
    return watch;
  }

  pause(): void {
    this.passed += this.running;
    this.since = null;
  }

  goOn(): void {
    this.since ??= this.now();
  }

  /** The seconds since this was asked the last time. */
  lap(): number {
    const seconds = (this.passed + this.running) / 1000;
    this.passed = 0;
    if (this.since !== null) this.since = this.now();
    return seconds;
  }

  private get running(): number {
    return this.since === null ? 0 : this.now() - this.since;
  }
}
