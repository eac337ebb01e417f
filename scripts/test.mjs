/** Everything that must hold: format, lint, types, unit tests, the built site, browsers. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, installPackages, root } from './install.mjs';

installPackages();
const { findBrowsers } = await import('./browsers.mjs');
const browsers = findBrowsers();
const scratch = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
const env = {
  ...environment,
  CHROMIUM_PATH: browsers.chromium,
  FIREFOX_PATH: browsers.firefox ?? '',
  JAVASCRIPTCORE_PATH: browsers.jsc ?? '',
};
const total = { passed: 0, failed: 0, skipped: 0 };

step('Format and lint', 'biome', ['check', '--error-on-warnings', '.']);
step('Spelling', 'cspell', ['lint', '--no-progress', '--no-summary']);
step('Types', 'astro', ['check', '--minimumFailingSeverity', 'hint']);
suite('Unit tests', 'vitest', ['run', '--project', 'unit'], vitestReport);
const isBuilt =
  step('Build', 'astro', ['build', '--silent'], {
    SITE_URL: 'http://127.0.0.1:4173',
    SITE_BASE: '/',
  }) &&
  step('Build below a path', 'astro', ['build', '--silent', '--outDir', 'dist-base/some/base'], {
    SITE_URL: 'https://school.example',
    SITE_BASE: '/some/base/',
  });
if (isBuilt) {
  suite('Built site', 'vitest', ['run', '--project', 'site'], vitestReport);
  suite('Browsers', 'playwright', ['test'], playwrightReport);
}

rmSync(scratch, { recursive: true, force: true });
if (total.skipped > 0)
  console.log(`${total.skipped} skipped: see above for what could not be had.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(name, command, args, extra = {}) {
  console.log(`\n== ${name}`);
  return spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...extra },
    shell: process.platform === 'win32',
  });
}

/** A check that counts as one test. */
function step(name, command, args, extra) {
  const isGood = run(name, command, args, extra).status === 0;
  total[isGood ? 'passed' : 'failed'] += 1;
  return isGood;
}

/** A test runner; its tests are counted one by one. */
function suite(name, command, args, report) {
  const file = join(scratch, `${name}.json`);
  const { args: more, extra, count } = report(file);
  const { status } = run(name, command, [...args, ...more], extra);
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (status !== 0 && counts.failed === 0) total.failed += 1;
  } catch {
    console.error(`${name} ended without a report.`);
    total.failed += 1;
  }
}

function vitestReport(file) {
  return {
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    extra: {},
    count: (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }),
  };
}

function playwrightReport(file) {
  return {
    args: ['--reporter=list,json'],
    extra: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    count: ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  };
}
