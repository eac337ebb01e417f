import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { placeOf, siteMap } from './scripts/build/address.ts';
import { searchIndex } from './scripts/build/search.ts';

// Where the site will be: SITE_URL=https://school.example SITE_BASE=/some/base/ npm run build
const place = placeOf(process.env);

// What boards and the snake of the home page share, in one file: a dozen small ones weigh a kilobyte more.
const codeSplitting = {
  groups: [
    {
      name: 'core',
      test: /\/src\/(sim\/(loop|fidelity|divisor)|kinds\/gaussian\/(tails|model|family)|faces\/gaussian\/scenes\/training-set|stage\/(scene\/ring|view\/(svg|palette))|board\/(luck|shares))\.ts$/,
    },
  ],
};

export default defineConfig({
  site: place.origin,
  base: place.base,
  trailingSlash: 'always',
  integrations: [mdx(), siteMap(place), searchIndex()],
  // 'jsx', the default, would glue inline elements that stand on different lines.
  compressHTML: true,
  // Nothing is inlined, so that the Content-Security-Policy needs no exceptions.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    // It brings a program of the machine's own, which cannot be bundled.
    ssr: { external: ['@resvg/resvg-js'] },
    resolve: {
      alias: {
        '@stdlib/utils-define-property': fileURLToPath(
          new URL('scripts/build/define-property.cjs', import.meta.url),
        ),
      },
    },
  },
  devToolbar: { enabled: false },
});
