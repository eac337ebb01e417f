import { cachesOf, isWhole, type Kept } from './kept.ts';
import { isNamedByContent } from './names.ts';
import type { Site, SiteFile } from './site.ts';

/** How many files are on their way at a time. */
const AT_ONCE = 6;

/** What a page says when there is no network. */
export const NOT_KEPT = 'offline/index.html';
export const NOT_FOUND = '404.html';

/** What a page, a script or a style sheet names and cannot do without: what it imports later is not among it. */
const NAMED = /(?:href|src)="([^"]+)"|\b(?:from|import)\s*"(\.\/[^"]+)"|url\(([^)]+)\)/g;

/**
 * Does something with each, a few at a time.
 *
 * @throws whatever the first that fails throws, once nothing is going on any more; no further one is begun then
 */
export async function forEach<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const queue = [...items];
  const failures: unknown[] = [];
  const line = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item).catch((error: unknown) => {
        failures.push(error);
        queue.length = 0;
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  if (failures.length > 0) throw failures[0];
}

/** Fills what is kept of a build, from what there is and from the network. */
export class Bringer {
  private readonly site: Site;
  private readonly kept: Kept;

  constructor(site: Site, kept: Kept) {
    this.site = site;
    this.kept = kept;
  }

  /**
   * Keeps a file. Names that change with their content may come from the cache of the browser, and whatever else from a
   * host that was asked whether it is still so; when that was not the file, from the network alone.
   *
   * @returns whether it is kept
   * @throws TypeError when there is no network, QuotaExceededError when there is no room
   */
  async bring(file: SiteFile): Promise<boolean> {
    if ((await this.kept.get(file)) !== undefined || (await this.bringFromOthers(file)))
      return true;
    const address = this.site.addressOf(file);
    const mode = isNamedByContent(file[0]) ? 'default' : 'no-cache';
    return (
      (await this.kept.put(file, await fetch(address, { cache: mode }))) ||
      (await this.bringAfresh(file))
    );
  }

  /** The same, past the cache of the browser. */
  async bringAfresh(file: SiteFile, signal: AbortSignal | null = null): Promise<boolean> {
    const address = this.site.addressOf(file);
    return this.kept.put(file, await fetch(address, { cache: 'reload', signal }));
  }

  /** Keeps a file and all that it names. */
  async bringWithNamed(file: SiteFile, seen = new Set<SiteFile>()): Promise<void> {
    if (seen.has(file)) return;
    seen.add(file);
    if (!(await this.bring(file))) return;
    if (!/\.(html|css|js)$/.test(file[0])) return;
    const text = await (await this.kept.get(file))?.text();
    for (const [, link, script, picture] of (text ?? '').matchAll(NAMED)) {
      const named = this.namedIn(file, link ?? script ?? picture ?? '');
      if (named !== undefined) await this.bringWithNamed(named, seen);
    }
  }

  /** What stands in place of pages that are not there. */
  async bringInstead(): Promise<void> {
    for (const path of [NOT_KEPT, NOT_FOUND]) {
      const file = this.site.fileAt(path);
      if (file !== undefined) await this.bringWithNamed(file);
    }
  }

  /** Brings what was kept of earlier builds up to date: all of it, if somebody asked for all. */
  async bringOver(): Promise<void> {
    const others = await this.kept.others();
    const { scope } = this.site;
    const wholes = await Promise.all(others.map((name) => isWhole(name, scope)));
    if (wholes.includes(true)) {
      await forEach(this.site.files, async (file) => {
        if (!(await this.bring(file))) throw new Error(`${file[0]} did not come as it was built`);
      });
      await this.kept.markWhole();
      return;
    }
    for (const name of others) {
      const known = await (await caches.open(name)).keys();
      const still = known.map(({ url }) => this.fileOf(url)).filter((file) => file !== undefined);
      await forEach(still, (file) => this.bringWithNamed(file));
    }
  }

  private fileOf(address: string): SiteFile | undefined {
    const path = this.site.pathOf(address);
    return path === undefined ? undefined : this.site.fileAt(path);
  }

  /** Pages lead to other pages, which come when they are opened. */
  private namedIn(file: SiteFile, name: string): SiteFile | undefined {
    const { href } = new URL(name.replaceAll(/["']/g, ''), this.site.addressOf(file));
    const named = this.fileOf(href);
    return named?.[0].endsWith('.html') ? undefined : named;
  }

  private async bringFromOthers(file: SiteFile): Promise<boolean> {
    for (const name of await cachesOf(this.site.scope)) {
      const found = await caches.match(this.site.addressOf(file), { cacheName: name });
      if (found !== undefined && (await this.kept.put(file, found))) return true;
    }
    return false;
  }
}
