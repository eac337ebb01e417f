import type { Position } from '../game/position.ts';
import { type Heard, heardOf } from './heard.ts';
import { type Performance, perform } from './player.ts';
import { lengthOf, scoreOf } from './score.ts';
import { words } from './words/say.ts';

/** So far ahead notes are ordered, in seconds. */
const AHEAD = 0.03;
/** The most that a score is hurried. */
const FASTEST = 2.5;
/** What is cut off is over by then, in milliseconds. */
const REST_MS = 100;

/** What a page sounds of: one score at a time, and none while nobody looks. */
export class Sounds {
  /** Made when there is something to play: before anybody has pressed a key, browsers complain of it. */
  private context: AudioContext | null = null;
  private performance: Performance | null = null;
  /** When the last score began, and how long it takes with time to listen. */
  private last = { begin: Number.NEGATIVE_INFINITY, length: 0 };
  private waiting: Heard | null = null;

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.stop();
    });
    // Some browsers let a page sound only if it is asked for within a press.
    for (const press of ['click', 'keydown']) {
      document.addEventListener(press, () => {
        if (this.waiting !== null) void this.context?.resume();
      });
    }
  }

  /**
   * Plays what the last generation sounds like, or the truth, instead of what is still being played.
   *
   * @returns what is heard, in words
   */
  hear(position: Position): string {
    const heard = heardOf(position);
    void this.sound(heard);
    return words.captionOf(heard);
  }

  stop(): void {
    this.waiting = null;
    this.performance?.stop();
    this.performance = null;
    setTimeout(() => {
      if (this.performance === null) void this.context?.suspend();
    }, REST_MS);
  }

  private async sound(heard: Heard): Promise<void> {
    this.waiting = heard;
    // A page may sound only after somebody has pressed something; until then this waits, and the last that waits is heard.
    this.context ??= new AudioContext();
    const { context } = this;
    if (context.state !== 'running') await context.resume();
    if (this.waiting !== heard || document.hidden) return;
    this.waiting = null;
    this.performance?.stop();
    const begin = context.currentTime + AHEAD;
    const calm = scoreOf(heard);
    // Whoever plays fast hears fast: nothing is cut off before it was heard.
    const pace = Math.min(FASTEST, Math.max(1, this.last.length / (begin - this.last.begin)));
    this.last = { begin, length: lengthOf(calm) };
    this.performance = perform(context, pace === 1 ? calm : scoreOf(heard, pace), begin);
  }
}

let ofPage: Sounds | null = null;

/** Those of the page: browsers allow only a few contexts. */
export function soundsOfPage(): Sounds {
  ofPage ??= new Sounds();
  return ofPage;
}
