import { NOT_FOUND, NOT_KEPT } from './bring.ts';
import { cachesOf, type Kept } from './kept.ts';
import { isNamedByContent, isOfBuild, textTypeOf } from './names.ts';
import type { Fetched } from './scope.ts';
import type { Site, SiteFile } from './site.ts';

/** How long the network has where there is a copy, in milliseconds. */
const LIMIT = 3000;

/** For so long after it was too slow, copies come first. */
const MEMORY = 15_000;

/** When even the page that says so is not kept. */
const NO_NETWORK = 'There is no network, and this page is not kept on this device.';

const later = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/** A response that has all come: its network may be cut off in the middle. Others are for the browser alone. */
async function whole(response: Response): Promise<Response> {
  if (!response.ok || response.redirected) return response;
  const { status, headers } = response;
  return new Response(await response.arrayBuffer(), { status, headers });
}

const typeOf = ({ headers }: Response) => headers.get('Content-Type') ?? '';

const hasPage = (response: Response) => typeOf(response).startsWith('text/html');

/**
 * Whether a host has answered: not that it is in trouble or asked too often, and for what is no page not with one, as
 * networks do that want somebody to log in.
 */
function isAnswer([path]: SiteFile, response: Response): boolean {
  const type = textTypeOf(path);
  if (type === 'html') return response.status < 500 && response.status !== 429;
  return response.ok && (type === undefined ? !hasPage(response) : typeOf(response).includes(type));
}

/** What a page gets for what it asks: from the network, or from what is kept. */
export class Answers {
  private readonly site: Site;
  private readonly kept: () => Promise<Kept>;
  private readonly onGone: () => void;
  private slowUntil = 0;

  /** @param onGone called when a script or a style sheet is not there */
  constructor(site: Site, kept: () => Promise<Kept>, onGone: () => void) {
    this.site = site;
    this.kept = kept;
    this.onGone = onGone;
  }

  /** @returns undefined for what is none of its business */
  to({ request, waitUntil }: Omit<Fetched, 'respondWith'>): Promise<Response> | undefined {
    const path = this.site.pathOf(request.url);
    if (path === undefined || request.method !== 'GET' || request.headers.has('range')) {
      return undefined;
    }
    const file = this.site.fileAt(path);
    if (request.mode === 'navigate') return this.page(request, path, file, waitUntil);
    // Whoever wants it from the network alone is filling the cache.
    if (request.cache === 'reload' || request.cache === 'no-store') return undefined;
    if (isOfBuild(path)) return this.script(request, path, file, waitUntil);
    if (file === undefined) return undefined;
    return isNamedByContent(path)
      ? this.keptFirst(request, file, waitUntil)
      : this.networkFirst(request, file, waitUntil);
  }

  private async page(
    request: Request,
    path: string,
    file: SiteFile | undefined,
    waitUntil: Fetched['waitUntil'],
  ): Promise<Response> {
    if (file === undefined) return fetch(request).catch(() => this.instead(NOT_FOUND, 404));
    try {
      return await this.networkFirst(request, file, waitUntil, () =>
        this.copyOf(request, path, file),
      );
    } catch {
      return this.instead(NOT_KEPT, 503);
    }
  }

  /** A copy as a host would give it: a folder without its slash is led to the address with it. */
  private async copyOf(request: Request, path: string, file: SiteFile) {
    const copy = await this.copy(file);
    if (copy === undefined || path === file[0] || path === '' || path.endsWith('/')) return copy;
    const { search } = new URL(request.url);
    return Response.redirect(`${this.site.scope}${path}/${search}`, 302);
  }

  private async instead(path: string, status: number): Promise<Response> {
    const file = this.site.fileAt(path);
    const copy = file && (await this.copy(file));
    if (copy === undefined) return new Response(NO_NETWORK, { status });
    return new Response(copy.body, { status, headers: copy.headers });
  }

  /** Scripts of another build come from its own cache, or from the host while it has them. */
  private async script(
    request: Request,
    path: string,
    file: SiteFile | undefined,
    waitUntil: Fetched['waitUntil'],
  ): Promise<Response> {
    const response =
      file === undefined
        ? ((await this.fromOthers(path).catch(() => undefined)) ?? (await fetch(request)))
        : await this.keptFirst(request, file, waitUntil);
    if (response.status === 404 || hasPage(response)) this.onGone();
    return response;
  }

  private async fromOthers(path: string): Promise<Response | undefined> {
    for (const cacheName of await cachesOf(this.site.scope)) {
      const found = await caches.match(this.site.scope + path, { cacheName });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private async keptFirst(
    request: Request,
    file: SiteFile,
    waitUntil: Fetched['waitUntil'],
  ): Promise<Response> {
    const copy = await this.copy(file);
    if (copy !== undefined) return copy;
    const response = await fetch(request);
    const forKeeping = response.clone();
    // What is not kept for want of room is still shown.
    const keep = async () => (await this.kept()).put(file, forKeeping);
    waitUntil(keep().catch(() => {}));
    return response;
  }

  /** Where what is kept cannot be read, there is still the network. */
  private async copy(file: SiteFile): Promise<Response | undefined> {
    try {
      return await (await this.kept()).get(file);
    } catch {
      return undefined;
    }
  }

  /** A copy is only ever of this build: the network knows whether there is a newer one. */
  private async networkFirst(
    request: Request,
    file: SiteFile,
    waitUntil: Fetched['waitUntil'],
    copyOf = () => this.copy(file),
  ): Promise<Response> {
    const copy = await copyOf();
    if (copy === undefined) return this.keptFirst(request, file, waitUntil);
    if (Date.now() < this.slowUntil) return copy;
    const coming = fetch(request)
      .then(whole)
      .catch(() => undefined);
    const response = await Promise.race([coming, later(LIMIT)]);
    if (response !== undefined && isAnswer(file, response)) return response;
    this.slowUntil = Date.now() + MEMORY;
    return copy;
  }
}
