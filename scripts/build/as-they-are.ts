import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';

/** Scripts of `public`, which run before those that are bundled and are fetched by their names. */
const SCRIPTS = ['theme.js', 'notices.js', 'kept.js', 'newer.js', 'embed.js'];

/** Scripts that are built as they are written come without their comments and spaces, too. */
export function scriptsAsTheyAre(): AstroIntegration {
  return {
    name: 'scripts-as-they-are',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const name of SCRIPTS) {
          const file = fileURLToPath(new URL(name, dir));
          const { code } = await transform(await readFile(file, 'utf8'), { minify: true });
          await writeFile(file, code);
        }
      },
    },
  };
}
