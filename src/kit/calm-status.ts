/** What stands still for so long is spoken, in milliseconds: longer than a key that is held down takes to repeat. */
export const REST_MS = 700;

/** Where a sentence stands. */
type Region = Pick<Node, 'textContent'>;

/**
 * A sentence in a live region that follows something in motion, such as a slider: twenty key presses would make twenty
 * announcements. It is written once, when nothing else has been said for a while; the same sentence is not written again.
 */
export class CalmStatus {
  private readonly region: Region;
  private readonly onMoving: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onMoving called when there is something new to say, which is not yet written */
  constructor(region: Region, onMoving: () => void = () => {}) {
    this.region = region;
    this.onMoving = onMoving;
  }

  /** A region beside what shows the same at once: it is empty while things move, so that nothing in it is out of date. */
  static beside(region: Region): CalmStatus {
    return new CalmStatus(region, () => {
      if (region.textContent !== '') region.textContent = '';
    });
  }

  say(sentence: string): void {
    clearTimeout(this.timer);
    if (this.region.textContent === sentence) return;
    this.onMoving();
    this.timer = setTimeout(() => {
      this.region.textContent = sentence;
    }, REST_MS);
  }
}
