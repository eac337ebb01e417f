/** Whoever runs a script reads sentences: no stack trace, and an exit status that says that it went wrong. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeWritable, placeOf } from '../../../scripts/build/address.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

interface Order {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdout?: number;
}

/** What a script says on standard error, and how it ends. */
async function run({ args, cwd = root, env = {}, stdout }: Order): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, DEBUG: '', ...env },
    stdio: ['ignore', stdout ?? 'ignore', 'pipe'],
  });
  return ended(child);
}

async function ended(child: ChildProcess): Promise<Ended> {
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const said = child.stderr === null ? '' : await text(child.stderr);
  return { status: await closed, said };
}

function expectSentence({ status, said }: Ended, expected: string): void {
  expect(said).toContain(expected);
  expect(said).not.toMatch(/^ +at |node:internal|Error:/m);
  expect(said.trimEnd().split('\n')).toHaveLength(1);
  expect(status).toBeGreaterThan(0);
}

const SCRIPTS: readonly (readonly [line: string, expected: string])[] = [
  ['scripts/simulate/main.ts --n ten', '--n must be a whole number'],
  ['scripts/simulate/main.ts --model pictures --runs 1 --pictures no/x.png', 'cannot be written'],
  ['scripts/fit/main.ts --bogus', "Unknown option '--bogus'"],
  ['scripts/fit/main.ts --seed --starts', "'--seed' argument is ambiguous; see --help"],
  ['scripts/package/main.ts --bogus', "Unknown option '--bogus'; see --help"],
  ['scripts/package/main.ts --pass 0', '--pass takes a whole number from 1 to 100'],
  ['scripts/package/main.ts --out no/x.zip', '"no/x.zip" cannot be written'],
  ['scripts/package/main.ts https://school.example/', 'this is no link of an assignment'],
  ['scripts/bench.ts fast', 'it takes no arguments, not "fast"'],
  ['scripts/proofs.ts --fast', 'it takes no arguments, not "--fast"'],
  ['scripts/questions.ts no-lesson', 'run npm run build first'],
  ['scripts/fixtures/tables.ts no-table', 'there is no table of no-table'],
  ['scripts/slow-phone/main.ts /no-page/', 'there is no page "/no-page/"'],
  ['scripts/launch.mjs', 'There is no script ""'],
  ['scripts/launch.mjs scripts/no.ts', 'There is no script "scripts/no.ts"'],
  ['scripts/serve.mjs no-folder', 'no-folder cannot be served'],
  ['scripts/serve.mjs scripts 80x', 'cannot be served on port 80x'],
  ['scripts/start.mjs --port 80x', '--port must be a whole number from 1 to 65535, not "80x"'],
  ['scripts/start.mjs --port 65536', 'not "65536"'],
  ['scripts/start.mjs --port', '--help'],
  ['scripts/start.mjs --colour red', "Unknown option '--colour'"],
  ['scripts/start.mjs --host 192.0.2.1', 'no address of this machine'],
];

describe.concurrent('a script that is asked wrongly', () => {
  test.each(SCRIPTS)('%s says why', async (line, expected) => {
    expectSentence(await run({ args: line.split(' ') }), expected);
  });

  test('says so for a setting of the environment too', async () => {
    const order = { args: ['scripts/proofs.ts'], env: { FUZZ: 'many' } };
    expectSentence(await run(order), 'FUZZ must be a whole number from 1 on, not "many"');
  });
});

describe.concurrent('output that cannot be written', () => {
  test('a reader that has enough ends the work without a word', async () => {
    const args = 'scripts/simulate/main.ts --each --format csv --runs 10000000 --n 5'.split(' ');
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended(child)).toEqual({ status: 0, said: '' });
  });

  test
    .runIf(process.platform === 'linux')
    .each(['scripts/simulate/main.ts --runs 3 --generations 2', 'scripts/fit/main.ts --help'])(
    'a full disk is a sentence: %s',
    async (line) => {
      const full = openSync('/dev/full', 'w');
      const end = await run({ args: line.split(' '), stdout: full });
      closeSync(full);
      expectSentence(end, 'no space left');
    },
  );

  test('an error that nobody waits for is a sentence', async () => {
    const late = "told('late', () => void Promise.reject(new Error('too late')))";
    const code = `import { told } from './scripts/told.ts'; await ${late};`;
    const end = await run({ args: ['--input-type=module', '--eval', code] });
    expectSentence(end, 'late: too late');
  });

  test('a folder for the site that is a file is a sentence', () => {
    const file = pathToFileURL(join(root, 'package.json'));
    expect(() => makeWritable(file)).toThrow(/^The site cannot be built here: .*package\.json/);
  });
});

describe.concurrent('npm start', () => {
  /** A copy of what starts, where nothing has been built; its packages are there by their names alone. */
  function folder(): string {
    const copy = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
    mkdirSync(join(copy, 'scripts'));
    mkdirSync(join(copy, 'node_modules'));
    for (const name of ['start', 'install']) {
      cpSync(join(root, `scripts/${name}.mjs`), join(copy, `scripts/${name}.mjs`));
    }
    writeFileSync(join(copy, 'package-lock.json'), '{}');
    writeFileSync(join(copy, 'node_modules/.package-lock.json'), '{}');
    return copy;
  }

  const start = (cwd: string) => run({ args: ['scripts/start.mjs'], cwd });

  test('a second time in a folder says where the first one serves', async () => {
    const copy = folder();
    const first = { pid: process.pid, address: 'http://127.0.0.1:4321/' };
    writeFileSync(join(copy, 'node_modules/.serving.json'), JSON.stringify(first));
    const end = await start(copy);
    rmSync(copy, { recursive: true });
    expectSentence(end, 'is being served already, at http://127.0.0.1:4321/');
  });

  test('where the site cannot be written it says so', async () => {
    const copy = folder();
    writeFileSync(join(copy, 'dist'), 'a file');
    const end = await start(copy);
    rmSync(copy, { recursive: true });
    expectSentence(end, 'The site cannot be built here');
  });

  test('without a lockfile it asks whether the project is whole', async () => {
    const copy = folder();
    rmSync(join(copy, 'package-lock.json'));
    const end = await start(copy);
    rmSync(copy, { recursive: true });
    expectSentence(end, 'package-lock.json is missing');
  });

  test('where all ports are in use it asks for a lower one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      // Where somebody else has it, it is in use as well.
      server.once('error', () => resolve());
      server.listen(65_535, '127.0.0.1', resolve);
    });
    const end = await run({ args: ['scripts/start.mjs', '--port', '65535'] });
    await new Promise((resolve) => server.close(resolve));
    expectSentence(end, 'No port from 65535 on is free');
  });
});

describe('the place of a site', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['some/base', '/some/base/'],
    [' /some/base/ ', '/some/base/'],
    ['//my.site~1/', '/my.site~1/'],
  ])('SITE_BASE=%s is %s', (SITE_BASE, base) => {
    expect(placeOf({ SITE_BASE })).toEqual({ origin: undefined, base });
  });

  test.each([
    'a b',
    'a//b',
    '../up',
    '/a/./b',
    'https://school.example/a',
    'tür',
    'a?b',
    'a#b',
    'a\\b',
    '<a>',
    '%2e',
  ])('SITE_BASE=%s is refused', (SITE_BASE) => {
    expect(() => placeOf({ SITE_BASE })).toThrow(/SITE_BASE must be a path such as/);
  });

  test.each(['https://school.example', 'https://school.example/', 'http://127.0.0.1:4321'])(
    'SITE_URL=%s is an origin',
    (SITE_URL) => {
      expect(placeOf({ SITE_URL }).origin).toBe(SITE_URL.replace(/\/$/, ''));
    },
  );

  test.each([
    'school.example',
    'https://school.example/tails/',
    'ftp://school.example',
    'mailto:a@b',
    'https://',
  ])('SITE_URL=%s is refused', (SITE_URL) => {
    expect(() => placeOf({ SITE_URL })).toThrow(/SITE_URL must be an origin/);
  });
});
