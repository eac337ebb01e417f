import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The digest table as one script that runs in any engine and leaves `digests` on the global object. */
export function bundledDigestTable(): string {
  const table = fileURLToPath(new URL('./digest-table.ts', import.meta.url));
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { digestTable } from ${JSON.stringify(table)}; globalThis.digests = digestTable();`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
