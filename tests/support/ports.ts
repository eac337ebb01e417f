/** Where the built sites are served on this machine; scripts/test.mjs finds ports that are free. */
const PORT = Number(process.env['TEST_PORT'] ?? 4173);

/** A folder that is served, and the path and origin that it was built for. */
export interface Served {
  readonly folder: string;
  readonly port: number;
  readonly path: string;
  readonly origin: string;
}

const served = (folder: string, port: number, path: string): Served => ({
  folder,
  port,
  path,
  origin: `http://127.0.0.1:${port}`,
});

export const ROOT_SITE = served('dist', PORT, '/');
export const SITE_BELOW = served('dist-base', PORT + 1, '/some/base/');
