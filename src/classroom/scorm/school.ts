import { launcherOrigin, type Report, readWelcome, type Welcome } from './protocol.ts';

/** How long a page waits for the launcher, in milliseconds: it is there already, on the same machine. */
const PATIENCE_MS = 10_000;

/** The school's system around a page, by way of the launcher in whose frame it stands. */
export class School {
  /** What there was when the page was opened; null where the launcher does not answer. */
  readonly welcome: Welcome | null;
  private readonly origin: string;

  private constructor(origin: string, welcome: Welcome | null) {
    this.origin = origin;
    this.welcome = welcome;
  }

  /** Null where this page stands in no launcher. */
  static async around(): Promise<School | null> {
    const origin = launcherOrigin(window.name);
    if (origin === null || window.parent === window) return null;
    return new School(origin, await greet(origin));
  }

  keep(report: Report): void {
    window.parent.postMessage({ tailkeeper: 1, type: 'keep', ...report }, this.origin);
  }
}

function greet(origin: string): Promise<Welcome | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    addEventListener('message', function listen({ source, origin: from, data }) {
      const welcome = source === window.parent && from === origin ? readWelcome(data) : null;
      if (welcome === null) return;
      clearTimeout(timer);
      removeEventListener('message', listen);
      resolve(welcome);
    });
    window.parent.postMessage({ tailkeeper: 1, type: 'hello' }, origin);
  });
}
