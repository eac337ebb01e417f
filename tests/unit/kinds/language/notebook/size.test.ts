/** What the notebook weighs on a page. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

test('the grammar, what compiles it, lines and their probabilities are below 6 kB', () => {
  const home = fileURLToPath(
    new URL('../../../../../src/kinds/language/notebook', import.meta.url),
  );
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        "export * from './notebook.ts'; export * from './draw.ts'; export { logProbability } from './truth.ts';",
      resolveDir: home,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // What every page with a board has already.
    external: ['@stdlib/*', 'seedrandom'],
  });
  const [code] = outputFiles;
  expect(gzipSync(code?.contents ?? '').length).toBeLessThan(6000);
});
