import { vi } from 'vitest';

/** A cache of a browser, as far as the site uses it, for as long as a test lasts. */
class MemoryCache {
  private readonly entries = new Map<string, Response>();

  async match(address: string): Promise<Response | undefined> {
    return this.entries.get(address)?.clone();
  }

  async put(address: string, response: Response): Promise<void> {
    this.entries.set(address, response);
  }

  async keys(): Promise<Request[]> {
    return [...this.entries.keys()].map((address) => new Request(address));
  }

  async delete(address: string): Promise<boolean> {
    return this.entries.delete(address);
  }
}

/** Gives Node the caches that browsers have. */
export function stubCaches(): void {
  const all = new Map<string, MemoryCache>();
  const open = async (name: string) => {
    const cache = all.get(name) ?? new MemoryCache();
    all.set(name, cache);
    return cache;
  };
  vi.stubGlobal('caches', {
    open,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (address: string, { cacheName }: { cacheName: string }) =>
      all.get(cacheName)?.match(address),
  });
}
