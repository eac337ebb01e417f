/**
 * What takes too long for every run of the tests: all tables of tests/fixtures made again and compared, ten times as many
 * cases wherever cases are drawn, every part of the built site broken in every way, a network that comes and goes,
 * everything that people do while it does, and the whole site in a package. FUZZ=100 npm run proofs draws a hundred times
 * as many.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { ArgumentError } from '../src/experiment/options.ts';
import { findBrowsers } from './browsers.mjs';
import { takeNoArguments, told } from './told.ts';

await told('proofs', () => {
  takeNoArguments();
  const fuzz = process.env['FUZZ'] ?? '10';
  if (!/^[1-9]\d*$/.test(fuzz)) {
    throw new ArgumentError(`FUZZ must be a whole number from 1 on, not "${fuzz}"`);
  }
  const isDrawing = (file: string) =>
    /from 'fast-check'|env\['FUZZ'\]/.test(readFileSync(file, 'utf8'));
  const drawing = globSync('tests/unit/**/*.test.ts').filter(isDrawing);
  const build = ['build', '--silent'];
  const results = [
    prove('Tables', 'node', ['scripts/fixtures/tables.ts', '--check'], { FUZZ: fuzz }),
    prove(
      `Cases, ${fuzz} times as many`,
      'vitest',
      ['run', '--project', 'unit', '--testTimeout=0', ...drawing],
      { FUZZ: fuzz },
    ),
    prove('Build', 'astro', build, { SITE_BASE: '/' }),
    prove('Build below a path', 'astro', [...build, '--outDir', 'dist-base/some/base'], {
      SITE_BASE: '/some/base/',
    }),
    prove(
      'Parts that are broken, one by one',
      'playwright',
      ['test', 'missing.test.ts', '--grep', 'every script', '--project=chromium'],
      { SWEEP: '.', CHROMIUM_PATH: findBrowsers().chromium },
    ),
    prove(
      `A network that comes and goes, ${fuzz} times as often`,
      'playwright',
      ['test', 'offline.test.ts', '--grep', 'comes and goes', '--timeout=0', '--project=chromium'],
      { CUTS: `${4 * Number(fuzz)}`, CHROMIUM_PATH: findBrowsers().chromium },
    ),
    prove(
      'All that people do, on a site that is kept',
      'playwright',
      ['test', 'session.test.ts', '--project=chromium'],
      { SESSION: `session ${fuzz}`, CHROMIUM_PATH: findBrowsers().chromium },
    ),
    prove('The whole site in a package', 'playwright', ['test', '--project=chromium'], {
      PACKAGE: 'yes',
      CHROMIUM_PATH: findBrowsers().chromium,
    }),
  ];
  const failed = results.filter((isGood) => !isGood).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

function prove(
  name: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): boolean {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}
