import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * Code as one script that runs in any engine.
 *
 * @param contents of a module; what it imports is found from the folder of the project
 */
export function bundled(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The digest table, which leaves `digests` on the global object. */
export function bundledDigestTable(): string {
  const table = fileURLToPath(new URL('./digest-table.ts', import.meta.url));
  return bundled(
    `import { digestTable } from ${JSON.stringify(table)}; globalThis.digests = digestTable();`,
  );
}

/** Systems of schools, by the names of their classes, and where they are. */
const SYSTEMS = { Scorm12: './scorm12.ts', ScormAgain: './scorm-again.ts' } as const;

export type SystemName = keyof typeof SYSTEMS;

/** A system of a school, which leaves its class on the global object. */
export function bundledSystem(name: SystemName): string {
  const system = fileURLToPath(new URL(SYSTEMS[name], import.meta.url));
  return bundled(
    `import { ${name} } from ${JSON.stringify(system)}; globalThis.${name} = ${name};`,
  );
}
