import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A word with a note, as `Term.astro` writes it, and the marks that follow it. */
const MARKED =
  /(<button\b[^>]*\bclass="term"[^>]*>(?:(?!<\/button).)*<\/button\s*><span popover\b(?:(?!<\/span).)*<\/span\s*>)([,.;:!?)’”]+)/gs;

/**
 * A word with a note is a button, and browsers break lines before and after a button: the marks that follow one are kept on
 * its line.
 */
export function unbrokenTerms(): AstroIntegration {
  return {
    name: 'unbroken-terms',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for await (const name of glob('**/*.html', { cwd: site })) {
          const file = join(site, name);
          const page = await readFile(file, 'utf8');
          const kept = page.replace(MARKED, '<span class="unbroken">$1$2</span>');
          if (kept !== page) await writeFile(file, kept);
        }
      },
    },
  };
}
