import { textTypeOf } from './names.ts';
import type { Site, SiteFile } from './site.ts';

/** `user.github.io` is one origin for many sites: what begins so, with the path of this one, is ours. */
const OURS = 'tailkeeper:';

/** Stands in a cache when somebody asked for the whole site. */
const WHOLE = '?whole';

/** How a transfer went is over once it is kept; a copy serves whoever asks. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

const prefixOf = (scope: string) => `${OURS}${new URL(scope).pathname}:`;

const nameOf = ({ scope, build }: Site) => prefixOf(scope) + build;

/** The names of all caches of the site at an address, whatever their builds. */
export async function cachesOf(scope: string): Promise<readonly string[]> {
  const prefix = prefixOf(scope);
  const isBuild = (name: string) => /^\w+$/.test(name.slice(prefix.length));
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && isBuild(name));
}

/** The first 96 bits of SHA-256, in base64. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 12)));
}

/**
 * A copy to keep; undefined unless it is the file, to the last byte: a host may answer with a page that says an error, an
 * older file or half of it, and somebody's network with a page on which to log in.
 */
export async function rightCopy(
  [path, , hash]: SiteFile,
  response: Response,
): Promise<Response | undefined> {
  if (response.status !== 200) return undefined;
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of OF_TRANSFER) headers.delete(name);
  const type = textTypeOf(path);
  // A host may have been mistaken, and a copy lasts.
  if (type !== undefined) headers.set('Content-Type', `text/${type}`);
  return new Response(body, { headers });
}

/** What is kept of one build: nothing but its files, as they were built. */
export class Kept {
  private readonly site: Site;
  private readonly cache: Cache;

  private constructor(site: Site, cache: Cache) {
    this.site = site;
    this.cache = cache;
  }

  static async of(site: Site): Promise<Kept> {
    return new Kept(site, await caches.open(nameOf(site)));
  }

  get(file: SiteFile): Promise<Response | undefined> {
    return this.cache.match(this.site.addressOf(file));
  }

  /**
   * @returns whether the response was the file
   * @throws QuotaExceededError when there is no room
   */
  async put(file: SiteFile, response: Response): Promise<boolean> {
    const copy = await rightCopy(file, response);
    if (copy !== undefined) await this.cache.put(this.site.addressOf(file), copy);
    return copy !== undefined;
  }

  async drop(files: readonly SiteFile[]): Promise<void> {
    await Promise.all(files.map((file) => this.cache.delete(this.site.addressOf(file))));
  }

  async missing(): Promise<readonly SiteFile[]> {
    const there = new Set((await this.cache.keys()).map(({ url }) => url));
    return this.site.files.filter((file) => !there.has(this.site.addressOf(file)));
  }

  async dropAll(): Promise<void> {
    await caches.delete(nameOf(this.site));
  }

  async markWhole(): Promise<void> {
    await this.cache.put(this.site.scope + WHOLE, new Response());
  }

  /** The caches of other builds of this site. */
  async others(): Promise<readonly string[]> {
    const own = nameOf(this.site);
    return (await cachesOf(this.site.scope)).filter((name) => name !== own);
  }
}

export function isNoRoom(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** Whether somebody asked for all of a site; its cache may be of any build. */
export async function isWhole(name: string, scope: string): Promise<boolean> {
  return (await caches.match(scope + WHOLE, { cacheName: name })) !== undefined;
}
