import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';

/** Scripts of `public`, which run before those that are bundled, are built as they are written: without comments and spaces. */
export function scriptsAsTheyAre(): AstroIntegration {
  return {
    name: 'scripts-as-they-are',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for await (const name of glob('*.js', { cwd: site })) {
          const file = join(site, name);
          const { code } = await transform(await readFile(file, 'utf8'), { minify: true });
          await writeFile(file, code);
        }
      },
    },
  };
}
