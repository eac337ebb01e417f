import { bring } from './bring.ts';

/** Parts by name that arrive by dynamic import: asked for once, and at hand from then on. */
export class Arrivals<Part> {
  private readonly fetch: (name: string) => Promise<Part>;
  private readonly here = new Map<string, Part>();

  /** @param fetch brings the part that belongs to a name */
  constructor(fetch: (name: string) => Promise<Part>) {
    this.fetch = fetch;
  }

  /** Brings a part, unless it is here. What could not be brought is asked for again the next time. */
  async load(name: string): Promise<Part> {
    const part = this.here.get(name) ?? (await bring(() => this.fetch(name)));
    this.here.set(name, part);
    return part;
  }

  /**
   * A part that has been loaded.
   *
   * @throws Error when it has not; that is a mistake of the caller
   */
  get(name: string): Part {
    const part = this.here.get(name);
    if (part === undefined) throw new Error(`what belongs to "${name}" has not been loaded`);
    return part;
  }
}
