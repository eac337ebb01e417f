import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { folderToWrite, placeOf, settled, siteMap } from './scripts/build/address.ts';
import { scriptsAsTheyAre } from './scripts/build/as-they-are.ts';
import { earlyScripts } from './scripts/build/early.ts';
import { natives } from './scripts/build/natives.ts';
import { noteShipped, notices } from './scripts/build/notices.ts';
import { offline, offlineOf } from './scripts/build/offline.ts';
import { withoutPreloads } from './scripts/build/preloads.ts';
import { searchIndex } from './scripts/build/search.ts';
import { unbrokenTerms } from './scripts/build/terms.ts';

// Where the site will be: SITE_URL=https://school.example SITE_BASE=/some/base/ npm run build
const place = settled(placeOf);

// What boards and the snake of the home page share, in one file: a dozen small ones weigh a kilobyte more.
const codeSplitting = {
  groups: [
    // Every page that brings something later has it; it must not bring anything with it.
    { name: 'preload', test: /preload-helper|\/src\/base\/bring\.ts$/ },
    {
      name: 'parts',
      test: /\/src\/(kit\/(embed|parts|storage|words\/en)|progress\/shelf|base\/(json|result|language)|figures\/format)\.ts$/,
    },
    {
      name: 'core',
      test: /\/src\/(base\/finish|sim\/(generation|fidelity|divisor|random\/(normal|shuffle|stream))|kinds\/gaussian\/model|stage\/(scene\/ring|view\/(svg|palette|yield))|kit\/luck)\.ts$/,
    },
    // What computes generations on the page, and draws bell curves.
    {
      name: 'bells',
      test: /\/src\/(sim\/loop|kinds\/gaussian\/(tails|family|world)|faces\/gaussian\/scenes\/training-set)\.ts$/,
    },
    // What every page with a board knows of all kinds.
    {
      name: 'kinds',
      test: /\/src\/(kinds\/(kinds|registry|\w+\/kind)|faces\/(faces|registry)|base\/arrivals)\.ts$/,
    },
    // The record, which lessons keep too.
    {
      name: 'record',
      test: /\/src\/(kit\/progress|progress\/(aside|store|codec|kept-text|record|lessons)|game\/daily\/calendar)\.ts$/,
    },
    // What looks after a page that can be kept; the button for all of them needs more.
    { name: 'tending', test: /\/src\/offline\/(versions|registered|messages)\.ts$/ },
    // What boards share with the lab and with Make.
    {
      name: 'rooms',
      test: /\/src\/(base\/numbers|kit\/calm-status|tools\/tools|worker\/not-loaded)\.ts$/,
    },
    // What a board is before somebody plays; the rest of its folder comes later, or belongs to pages with such a board.
    {
      name: 'boards',
      test: /\/src\/(board\/(?!(aftermath|allowance|chart-\w+|company|defeat|element|extras|fore\w+|frames|judge|keeping|kept|linked-\w+|onward|pool|rules-view|run-guard|sharing|sound-switch|waiting-board|words\/en\/(advice|brief|judgement|others|results|rules|stars))\.ts)[\w/-]+|worker\/simulator|game\/(position|sitting|outcome|facts)|faces\/passage)\.ts$/,
    },
    // What the boards of islands, digits and birds share.
    { name: 'named', test: /\/src\/faces\/(passing|svg-text|unforeseen)\.ts$/ },
    // Where text from people is shown, and where it is read.
    { name: 'text', test: /\/src\/base\/(cleaned|text)\.ts$/ },
    // Whoever waits, waits for a worker.
    { name: 'helper', test: /\/src\/(worker\/(helper|client)|base\/waiting)\.ts$/ },
  ],
};

// The same for workers: what every job needs, in one file.
const ofWorkers = {
  groups: [
    {
      name: 'loop',
      test: /\/src\/(base\/(arrivals|bring|finish|problem|result)|tools\/tools|sim\/(\w+|random\/(key|normal|normal-table|shuffle|stream)|tools\/[\w-]+)|kinds\/(kinds|registry|gaussian\/(kind|model|tails|family|world)|mixture\/(kind|link|settings|presets|model|regions\/rare))|game\/(position|step|play)|worker\/(protocol|server))\.ts$/,
    },
  ],
};

export default defineConfig({
  site: place.origin,
  base: place.base,
  trailingSlash: 'always',
  integrations: [
    folderToWrite,
    mdx(),
    siteMap(place),
    unbrokenTerms(),
    notices(),
    searchIndex(),
    earlyScripts(),
    scriptsAsTheyAre(),
    offline(settled(offlineOf)),
  ],
  // 'jsx', the default, would glue inline elements that stand on different lines.
  compressHTML: true,
  // Nothing is inlined, so that the Content-Security-Policy needs no exceptions.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Workers are modules, so that each fetches the jobs and the kinds that it is asked for, and no more.
    worker: {
      format: 'es',
      plugins: () => [natives(), noteShipped()],
      rolldownOptions: { output: { codeSplitting: ofWorkers } },
    },
    plugins: [
      natives(),
      noteShipped(),
      withoutPreloads([
        'kinds',
        'boards',
        ...['Page', 'Daily', 'link', '_slug_'].map(
          (page) => `${page}.astro_astro_type_script_index_0_lang`,
        ),
      ]),
    ],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    // It brings a program of the machine's own, which cannot be bundled.
    ssr: { external: ['@resvg/resvg-js'] },
    resolve: {
      alias: {
        // Its index brings six more generators.
        seedrandom: fileURLToPath(
          new URL('node_modules/seedrandom/seedrandom.js', import.meta.url),
        ),
      },
    },
  },
  devToolbar: { enabled: false },
});
