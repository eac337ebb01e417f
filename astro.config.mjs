import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// A site below a path of its host: SITE_BASE=/some/base/ npm run build
export default defineConfig({
  base: process.env.SITE_BASE ?? '/',
  trailingSlash: 'always',
  integrations: [mdx()],
  // 'jsx', the default, would glue inline elements that stand on different lines.
  compressHTML: true,
  // Nothing is inlined, so that the Content-Security-Policy needs no exceptions.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
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
