/** A file of the built site: its path below the base, its size, and what it must be. */
export type SiteFile = readonly [path: string, bytes: number, hash: string];

/** What the build says of itself to its service worker. */
export interface SiteList {
  /** Names the build; another one has other files. */
  readonly build: string;
  readonly files: readonly SiteFile[];
}

export function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** The files of one build, at the place where it is served. */
export class Site {
  readonly build: string;
  readonly files: readonly SiteFile[];
  /** The address that all of them are below, with a slash at its end. */
  readonly scope: string;
  private readonly byPath: ReadonlyMap<string, SiteFile>;

  constructor({ build, files }: SiteList, scope: string) {
    this.build = build;
    this.files = files;
    this.scope = scope;
    this.byPath = new Map(files.map((file) => [file[0], file]));
  }

  /** Where an address is below the site, without what follows a question mark; undefined for places elsewhere. */
  pathOf(address: string): string | undefined {
    const { origin, pathname } = new URL(address, this.scope);
    const place = origin + pathname;
    return place.startsWith(this.scope) ? place.slice(this.scope.length) : undefined;
  }

  /** The file that a host answers with: a folder stands for its index, with a slash at its end or without. */
  fileAt(path: string): SiteFile | undefined {
    return (
      this.byPath.get(path) ??
      this.byPath.get(
        path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`,
      )
    );
  }

  addressOf([path]: SiteFile): string {
    return this.scope + path;
  }
}
