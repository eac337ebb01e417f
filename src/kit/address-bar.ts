/** What is needed of a `History`. Safari throws after 100 changes in 30 seconds, embedded pages may at any time. */
type Pages = Pick<History, 'pushState' | 'replaceState' | 'state'>;

/** How long changes rest before one that was refused is tried again, in milliseconds. */
const REST_MS = 2000;

/**
 * The address of a page that writes what it shows into it. Nothing is ever thrown: a change that the browser refuses is
 * made when the page has come to rest, the last one only.
 */
export class AddressBar {
  private readonly pages: Pages;
  private readonly here: () => string;
  private waiting: { readonly href: string; readonly isNew: boolean } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param here the address as it is now */
  constructor(pages: Pages, here: () => string) {
    this.pages = pages;
    this.here = here;
  }

  /** Another address in the place of this one. */
  replace(address: string): void {
    this.write(address, this.waiting?.isNew ?? false);
  }

  /** Another address, from which the way back leads to this one. */
  push(address: string): void {
    this.write(address, true);
  }

  /** Forgets what was refused: somebody has gone to another address meanwhile. */
  forget(): void {
    clearTimeout(this.timer);
    this.waiting = null;
  }

  private write(address: string, isNew: boolean): void {
    const isCrowded = this.waiting !== null;
    this.forget();
    const href = new URL(address, this.here()).href;
    if (href === this.here()) return;
    this.waiting = { href, isNew };
    if (isCrowded) this.retryLater();
    else this.flush();
  }

  private flush(): void {
    if (this.waiting === null) return;
    const { href, isNew } = this.waiting;
    try {
      if (isNew) this.pages.pushState(null, '', href);
      else this.pages.replaceState(this.pages.state, '', href);
      this.waiting = null;
    } catch {
      this.retryLater();
    }
  }

  private retryLater(): void {
    this.timer = setTimeout(() => this.flush(), REST_MS);
  }
}

let bar: AddressBar | null = null;

/** The address bar of this page. */
export function addressBar(): AddressBar {
  if (bar !== null) return bar;
  const made = new AddressBar(history, () => location.href);
  addEventListener('popstate', () => made.forget());
  bar = made;
  return made;
}
