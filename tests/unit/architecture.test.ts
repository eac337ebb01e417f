import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACES } from '../../src/faces/registry.ts';
import { KINDS } from '../../src/kinds/registry.ts';
import {
  type Import,
  importsIn,
  readSource,
  scriptFiles,
  sourceFiles,
  withoutComments,
} from '../support/imports.ts';

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
  kit: ['base', 'game', 'progress', 'stage', 'figures'],
  faces: [...CORE, 'experiment', 'game', 'stage', 'figures', 'kit'],
  sound: ['base', 'kinds', 'game', 'kit', 'faces'],
  board: [...SHOWN, 'faces', 'sound'],
  lab: ROOMS,
  make: ROOMS,
  classroom: ROOMS,
  daily: ROOMS,
  home: ROOMS,
  record: ROOMS,
  shelf: ROOMS,
  search: ['base', 'kit'],
  offline: ['base', 'kit'],
  lesson: ROOMS,
  course: [...ROOMS, 'lesson'],
  formulas: [...ROOMS, 'lesson'],
  teach: [...ROOMS, 'classroom', 'lesson', 'course'],
  // Style sheets only: each stands with what it is about, and the site's brings them in the order of its layers.
  styles: [
    'figures',
    'faces',
    'board',
    'lab',
    'make',
    'classroom',
    'daily',
    'home',
    'record',
    'search',
    'shelf',
    'lesson',
    'course',
    'offline',
    'teach',
  ],
  layouts: ['base', 'styles', 'kit', 'offline'],
  publish: [...ROOMS, 'search', 'lesson', 'styles', 'layouts'],
  pages: [
    ...ROOMS,
    'lab',
    'make',
    'classroom',
    'daily',
    'home',
    'record',
    'search',
    'shelf',
    'lesson',
    'course',
    'formulas',
    'teach',
    'layouts',
    'offline',
    'publish',
    'styles',
  ],
  'content.config.ts': [...CORE, 'game', 'figures', 'faces', 'course', 'teach'],
};

/** Packages, and the only files that may import them. */
const PACKAGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^seedrandom$/, /^src\/sim\/random\/key\.ts$/],
  [/^@stdlib\//, /^src\/sim\/math\/[\w-]+\.ts$/],
  [/^valibot$/, /^src\/(base|tools|kinds|game|lesson|faces|teach)\//],
  [/^pixi\.js$/, /^src\/stage\/view\/pixi\.ts$/],
  [/^temml$/, /^src\/lesson\/math\.ts$/],
  [/^uqr$/, /^src\/kit\/qr\.ts$/],
  [
    /^astro(:content)?$/,
    /^src\/((content\.config\.ts|lesson|layouts|pages|publish|course|formulas|record|teach)|faces\/at-build\.ts)/,
  ],
  [/^(satori|@resvg\/resvg-js)$/, /^src\/publish\/[\w-]+\.ts$/],
  [/^esbuild$/, /^src\/publish\/bundle\.ts$/],
  [/^fflate$/, /^src\/classroom\/assign\/package\.ts$/],
  [/^node:fs$/, /^src\/publish\/[\w-]+\.ts$/],
  [/^@fontsource-variable\//, /^src\/styles\//],
];

/** Nothing else outside `src` is imported: the version for the citation, the warden's grammar, the questions of the lessons. */
const OUTSIDE = [
  { from: 'src/lesson/Citation.astro', to: 'package.json' },
  { from: 'src/kinds/language/notebook/notebook.ts', to: 'content/notebook/grammar.json' },
  { from: 'src/pages/teach/assign/index.astro', to: 'content/questions.json' },
  { from: 'src/pages/teach/class/index.astro', to: 'content/questions.json' },
  { from: 'src/pages/teach/key/index.astro', to: 'content/questions.json' },
  { from: 'src/pages/teach/worksheet/index.astro', to: 'content/questions.json' },
  { from: 'src/pages/teach/questions.json.ts', to: 'content/questions.json' },
];

/**
 * A kind of model that is named in code, or by the folder that is imported from. "Pictures" and "language" are common words:
 * they name a kind in quotation marks, before a slash, and in names of what a kind has.
 */
const NAME_OF_KIND =
  /gaussian|mixture|'(pictures|language)'|(kinds|faces)\/(pictures|language)\/|(Pictures|Language)(Challenge|Experiment|Loop|Problem)|(Picture|Language)Model/i;

/** Where kinds are at home: the folders of each. */
const HOME_OF_KIND = /^src\/(kinds|faces)\/(?<kind>[\w-]+)\//;

/** Who else may name a kind, and why. */
const MAY_NAME_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^src\/(kinds|faces)\/registry\.ts$/, 'the two lists of kinds'],
  [/^src\/home\//, 'the page opens with a loop of bell curves'],
  [/^src\/formulas\//, 'the formulas are those of the kinds'],
  [/^src\/lab\/survival\//, 'the survival map is of bell curves only'],
  [/^src\/worker\/(mapper|jobs\/survival)\.ts$/, 'the same map, where it is computed'],
  [/^src\/lesson\/values\//, 'closed forms that lessons quote'],
  [/^src\/course\/idea\//, 'pictures of lessons, each about one kind'],
  [/^src\/game\/daily\//, 'the schedule says what is played on which day'],
  [/^src\/lab\/state\.ts$/, 'names of settings in the address'],
  [/^src\/lesson\/papers\.ts$/, 'what papers studied, in their words'],
  [
    /^src\/styles\/(board|print)\.css$/,
    'the style sheets of faces, with those of boards and of paper',
  ],
  [/^scripts\/fit\//, 'the command is for EM'],
  [/^scripts\/bench\.ts$/, 'it names what it measures'],
];

const files = sourceFiles();
const scripts = scriptFiles();
const importsOf = (paths: readonly string[]) =>
  paths.flatMap((path) => importsIn(path, readSource(path)));
const imports = importsOf(files);

/** The folder of src that a file belongs to. */
function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function* offences(list: readonly Import[]): Generator<string> {
  for (const { from, to, isPackage } of list) {
    if (OUTSIDE.some((one) => one.from === from && one.to === to)) continue;
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
  expect([...offences(imports)]).toEqual([]);
});

test('an import that runs upwards would be found', () => {
  const upwards = importsIn('src/sim/loop.ts', "import { play } from '../game/position.ts';");
  const pixi = importsIn('src/board/Board.astro', "<script>import 'pixi.js';</script>");
  expect([...offences([...upwards, ...pixi])]).toHaveLength(2);
});

test('there are no import cycles, types included', () => {
  const next = Map.groupBy([...imports, ...importsOf(scripts)], ({ from }) => from);
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (finished.has(path) || way.includes(path)) return;
    for (const { to } of next.get(path) ?? []) visit(to, [...way, path]);
    finished.add(path);
  };
  for (const path of [...files, ...scripts]) visit(path, []);
  expect(cycles).toEqual([]);
});

describe('kinds of models', () => {
  const namesKind = (path: string) => NAME_OF_KIND.test(withoutComments(readSource(path)));
  const strangers = [...files, ...scripts].filter(
    (path) => !HOME_OF_KIND.test(path) && namesKind(path),
  );
  const homeOf = (path: string) => HOME_OF_KIND.exec(path)?.groups?.['kind'];

  test('each has a folder and a face of its name', () => {
    const names = KINDS.map(({ name }) => name);
    expect(FACES.map(({ name }) => name)).toEqual(names);
    for (const place of ['src/kinds', 'src/faces']) {
      const homes = files
        .filter((path) => path.startsWith(`${place}/`))
        .flatMap((path) => homeOf(path) ?? []);
      expect([...new Set(homes)]).toEqual(names.toSorted());
    }
    for (const name of names) expect(`'${name}'`).toMatch(NAME_OF_KIND);
  });

  test('are named nowhere else, but for named exceptions', () => {
    const isAllowed = (path: string) => MAY_NAME_KINDS.some(([place]) => place.test(path));
    expect(strangers.filter((path) => !isAllowed(path))).toEqual([]);
  });

  test.each(MAY_NAME_KINDS)('%s is an exception that is made use of: %s', (place) => {
    expect(strangers.some((path) => place.test(path))).toBe(true);
  });

  test('do not import each other, nor do faces', () => {
    const across = imports.filter(({ from, to }) => {
      const [one, other] = [homeOf(from), homeOf(to)];
      return one !== undefined && other !== undefined && one !== other;
    });
    expect(across.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
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
