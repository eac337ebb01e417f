import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Import, importsIn, readSource, sourceFiles } from '../support/imports.ts';

/** The layer table of CONTRIBUTING.md: what each folder of src may import, lowest first. */
const CORE = ['base', 'sim', 'tools', 'kinds'] as const;
const SHOWN = [
  ...CORE,
  'experiment',
  'game',
  'link',
  'progress',
  'worker',
  'stage',
  'figures',
  'kit',
];
const ROOMS = [...SHOWN, 'faces', 'board'];
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  sim: ['base'],
  tools: ['base', 'sim'],
  kinds: ['base', 'sim', 'tools'],
  experiment: CORE,
  game: CORE,
  link: [...CORE, 'game'],
  progress: ['base', 'game'],
  worker: [...CORE, 'experiment', 'game'],
  stage: ['sim'],
  figures: [...CORE, 'experiment', 'stage'],
  kit: ['base', 'game', 'progress', 'stage'],
  faces: [...CORE, 'experiment', 'game', 'stage', 'figures', 'kit'],
  board: [...SHOWN, 'faces'],
  lab: ROOMS,
  make: ROOMS,
  daily: ROOMS,
  home: ROOMS,
  record: ROOMS,
  search: ['kit'],
  lesson: ROOMS,
  course: [...ROOMS, 'lesson'],
  formulas: [...ROOMS, 'lesson'],
  styles: [],
  layouts: ['styles', 'kit'],
  publish: [...ROOMS, 'lesson', 'styles', 'layouts'],
  pages: [
    ...ROOMS,
    'lab',
    'make',
    'daily',
    'home',
    'record',
    'search',
    'lesson',
    'course',
    'formulas',
    'layouts',
    'publish',
    'styles',
  ],
  'content.config.ts': [...CORE, 'game', 'figures'],
};

/** Imports that still run upwards, by folders. This list only shrinks, and ends empty. */
const DEBTS: readonly string[] = [
  'board → lesson',
  'board → valibot',
  'faces → board',
  'faces → make',
  'figures → faces',
  'figures → game',
  'kinds → experiment',
  'kinds → game',
  'kit → board',
  'lab → lesson',
  'lesson → lab',
];

/** Packages, and the only files that may import them. */
const PACKAGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^seedrandom$/, /^src\/sim\/random\/key\.ts$/],
  [/^@stdlib\//, /^src\/sim\/math\/[\w-]+\.ts$/],
  [/^valibot$/, /^src\/(base|tools|kinds|game|lesson|faces)\//],
  [/^pixi\.js$/, /^src\/stage\/view\/pixi\.ts$/],
  [/^temml$/, /^src\/lesson\/math\.ts$/],
  [/^uqr$/, /^src\/kit\/qr\.ts$/],
  [
    /^astro(:content)?$/,
    /^src\/(content\.config\.ts|lesson|layouts|pages|publish|course|formulas|record|board)/,
  ],
  [/^(satori|@resvg\/resvg-js)$/, /^src\/publish\/[\w-]+\.ts$/],
  [/^node:fs$/, /^src\/publish\/[\w-]+\.ts$/],
  [/^@fontsource-variable\//, /^src\/styles\//],
];

/** Nothing else outside `src` is imported: the citation names the version. */
const VERSION = { from: 'src/lesson/Citation.astro', to: 'package.json' };

const files = sourceFiles();
const imports = files.flatMap((path) => importsIn(path, readSource(path)));

/** The folder of src that a file belongs to. */
function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function* offences(list: readonly Import[]): Generator<string> {
  for (const { from, to, isPackage } of list) {
    if (from === VERSION.from && to === VERSION.to) continue;
    const isAllowed = isPackage
      ? PACKAGES.some(([name, place]) => name.test(to) && place.test(from))
      : layerOf(to) === layerOf(from) || (LAYERS[layerOf(from)] ?? []).includes(layerOf(to));
    if (!isAllowed) yield `${from} imports ${to}`;
  }
}

describe('the reader of imports', () => {
  test.each([
    ["import { a } from './b.ts';", ['src/x/b.ts']],
    ["import a, { b } from 'pixi.js/unsafe-eval';", ['pixi.js']],
    ["import '@stdlib/math-base-special-ln';", ['@stdlib/math-base-special-ln']],
    ["export { a } from '../y/c.ts';", ['src/y/c.ts']],
    ["const a = await import('./d.ts');", ['src/x/d.ts']],
    ["import {\n  a,\n  b,\n} from './e.ts';", ['src/x/e.ts']],
    [
      "---\nimport A from './A.astro';\n---\n<script>\n  import './f.ts';\n</script>",
      ['src/x/A.astro', 'src/x/f.ts'],
    ],
    ["// import './no.ts';\n/* import './no.ts'; */", []],
  ])('sees what %j imports', (source, expected) => {
    expect(importsIn('src/x/a.astro', source).map(({ to }) => to)).toEqual(expected);
  });
});

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(100);
});

test('every folder of src is in the layer table', () => {
  expect([...new Set(files.map(layerOf))].toSorted()).toEqual(Object.keys(LAYERS).toSorted());
});

test('imports run downwards only, and packages are imported where they belong', () => {
  const ways = [...offences(imports)].map((offence) =>
    offence.replaceAll(/src\/([\w.]+)\/\S+/g, '$1').replace(' imports ', ' → '),
  );
  expect([...new Set(ways)].toSorted()).toEqual(DEBTS);
});

test('an import that runs upwards would be found', () => {
  const upwards = importsIn('src/sim/loop.ts', "import { play } from '../game/position.ts';");
  const pixi = importsIn('src/board/Board.astro', "<script>import 'pixi.js';</script>");
  expect([...offences([...upwards, ...pixi])]).toHaveLength(2);
});

test('there are no import cycles, types included', () => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (finished.has(path) || way.includes(path)) return;
    for (const { to } of next.get(path) ?? []) visit(to, [...way, path]);
    finished.add(path);
  };
  for (const path of files) visit(path, []);
  expect(cycles).toEqual([]);
});

test('Pixi arrives only by dynamic import', () => {
  const ofPixi = imports.filter(({ to }) => to === 'src/stage/view/pixi.ts');
  expect(ofPixi.filter(({ isDynamic }) => isDynamic)).toHaveLength(1);
  const statically = ofPixi
    .filter(({ isDynamic }) => !isDynamic)
    .map(({ from }) => readSource(from));
  for (const source of statically)
    expect(source).toMatch(/import type \{[^}]*\} from '\.\/pixi\.ts'/);
});

test('seedrandom and each special function come in through one file', () => {
  const places = Map.groupBy(
    imports.filter(({ to }) => to === 'seedrandom' || to.startsWith('@stdlib/')),
    ({ to }) => to,
  );
  for (const list of places.values()) expect(list).toHaveLength(1);
});

test('lessons import nothing', () => {
  const lessons = globSync('content/**/*.mdx');
  expect(lessons.length).toBeGreaterThan(0);
  for (const path of lessons) expect(importsIn(path, readSource(path)), path).toEqual([]);
});

test('files stay below 300 lines', () => {
  const long = files.filter((path) => readSource(path).split('\n').length > 300);
  expect(long.filter((path) => !path.endsWith('.css'))).toEqual([]);
});
