import { hasGoal } from '../game/facts.ts';
import { isEmbedded, mayTakeFocus } from '../kit/embed.ts';
import { findPart } from '../kit/parts.ts';
import type { BoardListener, Moment } from './listener.ts';
import { findPictures } from './parts.ts';

/** What is to be seen together, in pixels of the window. */
interface Wanted {
  /** Where it begins, if there is room for all of it; else where what matters more does, the most first. */
  readonly tops: readonly number[];
  readonly bottom: number;
}

/** Where a page and its letters change size by a fraction of a pixel, nothing has moved. */
const SLACK = 1;

/**
 * The window while somebody plays. A press brings all that a decision needs into it, the end of a run its result below
 * the picture; there they stay when the window is resized or turned or the look changes, until somebody scrolls on. In a
 * frame of somebody else's page nothing of this happens: it is that page which scrolls.
 */
export class Screen implements BoardListener {
  private readonly board: HTMLElement;
  private readonly head: Element;
  private readonly picture: Element;
  private readonly form: Element;
  private readonly next: Element;
  private readonly result: HTMLElement;
  private readonly actions: Element;
  private isTaken = false;
  private isOver = false;
  /** Whether a wheel or a finger has asked for the next scroll. */
  private isByHand = false;
  /** Sizes of window and board when it was last looked where they stand. */
  private sizes = '';

  constructor(board: HTMLElement) {
    const part = (name: string) => findPart(board, name, HTMLElement);
    const { world } = findPictures(board);
    this.board = board;
    this.head = part('title');
    this.picture = world.closest('.board-picture') ?? world;
    this.form = part('form');
    this.next = part('next');
    this.result = part('result');
    this.actions = part('result-actions');
    const take = () => this.take();
    this.form.addEventListener('submit', take);
    part('play').addEventListener('click', take);
  }

  rest({ sitting: { position, challenge } }: Moment): void {
    const isOver = position.status !== 'playing';
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    // A lesson goes on about the picture: it stays where it is.
    if (hasGoal(challenge) && isAt(this.board)) this.take();
  }

  private take(): void {
    if (isEmbedded()) return;
    if (this.sizes === '') this.watch();
    this.isTaken = true;
    this.show();
  }

  private watch(): void {
    const hand = () => {
      this.isByHand = true;
    };
    for (const type of ['wheel', 'touchmove']) addEventListener(type, hand, { passive: true });
    addEventListener('scroll', () => this.look(), { passive: true });
    addEventListener('resize', () => this.keep());
    new ResizeObserver(() => this.keep()).observe(this.board);
  }

  /** Somebody has scrolled, or the browser has after a change of size: that one is mended by `keep`. */
  private look(): void {
    if (this.isByHand || this.sizes === this.sizesNow()) this.isTaken = isSeen(this.wanted());
    this.isByHand = false;
  }

  private keep(): void {
    // Where a keyboard has come up, the browser shows what is typed.
    if (this.isTaken && this.board.querySelector('input[type="text"]:focus') === null) this.show();
    this.sizes = this.sizesNow();
  }

  private show(): void {
    const wanted = this.wanted();
    const { bottom } = wanted;
    if (!isSeen(wanted)) {
      const top = topOf(wanted);
      const isHigh = top < 0 || bottom - top > innerHeight;
      scrollBy({ top: isHigh ? top : Math.max(0, bottom - innerHeight), behavior: 'instant' });
    }
    this.sizes = this.sizesNow();
  }

  private wanted(): Wanted {
    const of = (element: Element) => element.getBoundingClientRect();
    const [head, picture, form] = [of(this.head), of(this.picture), of(this.form)];
    if (!this.result.hidden) {
      const tops = [head.top, picture.top, of(this.result).top];
      return { tops, bottom: of(this.actions).bottom };
    }
    const [top, upper] = [Math.min(head.top, form.top), Math.min(picture.top, form.top)];
    const tops = [top, upper, form.top, of(this.next).top];
    return { tops, bottom: Math.max(picture.bottom, form.bottom) };
  }

  private sizesNow(): string {
    const { width, height } = this.board.getBoundingClientRect();
    return [innerWidth, innerHeight, width, height].join();
  }
}

/** As much as there is room for, at least the last. */
function topOf({ tops, bottom }: Wanted): number {
  return tops.find((top) => bottom - top <= innerHeight) ?? tops.at(-1) ?? bottom;
}

function isSeen(wanted: Wanted): boolean {
  return topOf(wanted) >= -SLACK && wanted.bottom <= innerHeight + SLACK;
}

/** Whether nobody has gone elsewhere on the page meanwhile; a tap leaves the focus nowhere in some browsers. */
export function isAt(board: HTMLElement): boolean {
  if (!mayTakeFocus()) return false;
  const focused = document.activeElement;
  return focused === null || focused === document.body || board.contains(focused);
}
