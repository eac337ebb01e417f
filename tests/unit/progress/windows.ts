import { MemoryShelf } from './shelf.ts';

/** A write on its way from one window to the others. */
interface Sent {
  readonly from: object;
  readonly key: string;
  readonly text: string | null;
}

/**
 * A window with its own view of the storage, as browsers have it whose windows are processes: what others write comes
 * later, in one order for all, and not over what is still on its own way.
 */
export class Window<Store> extends MemoryShelf {
  readonly events = new EventTarget();
  readonly store: Store;
  private readonly post: Sent[];

  constructor(post: Sent[], open: (shelf: MemoryShelf, events: EventTarget) => Store) {
    super();
    this.post = post;
    this.store = open(this, this.events);
  }

  override setItem(key: string, text: string): void {
    super.setItem(key, text);
    this.post.push({ from: this, key, text });
  }

  override removeItem(key: string): void {
    if (this.items.has(key)) this.post.push({ from: this, key, text: null });
    super.removeItem(key);
  }

  receive({ key, text }: Sent): void {
    const isOnItsWay = this.post.some((sent) => sent.from === this && sent.key === key);
    if (!isOnItsWay && text === null) this.items.delete(key);
    else if (!isOnItsWay && text !== null) this.items.set(key, text);
    this.events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: text }));
  }
}

/** Two windows, and what delivers the next write that is on its way; it says whether there was one. */
export function twoWindows<Store>(open: (shelf: MemoryShelf, events: EventTarget) => Store) {
  const post: Sent[] = [];
  const windows = [new Window(post, open), new Window(post, open)] as const;
  const deliver = () => {
    const sent = post.shift();
    for (const window of windows)
      if (sent !== undefined && sent.from !== window) window.receive(sent);
    return sent !== undefined;
  };
  return { windows, deliver };
}
