/** Everything that must hold: format, lint, types, unit tests, the built site, browsers. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, installPackages, root } from './install.mjs';

installPackages();
const { findBrowsers } = await import('./browsers.mjs');
const browsers = findBrowsers();
const scratch = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
const held = await holdPorts(4173);
const env = {
  ...environment,
  CHROMIUM_PATH: browsers.chromium,
  FIREFOX_PATH: browsers.firefox ?? '',
  JAVASCRIPTCORE_PATH: browsers.jsc ?? '',
  TEST_PORT: String(held.port),
};
const total = { passed: 0, failed: 0, skipped: 0 };

// What is done by one core goes beside what takes all. Types come before the builds: both write to .astro.
const [isBuilt] = await Promise.all([checkAndBuild(), lintAndTest()]);
await held.release();
if (isBuilt) await suite('Browsers', 'playwright', ['test'], playwrightReport, true);

rmSync(scratch, { recursive: true, force: true });
if (total.skipped > 0)
  console.log(`${total.skipped} skipped: see above for what could not be had.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @returns whether there are sites for browsers to look at */
async function checkAndBuild() {
  await step('Types', 'astro', ['check', '--minimumFailingSeverity', 'hint']);
  const isBuilt =
    (await step('Build', 'astro', ['build', '--silent'], {
      SITE_URL: `http://127.0.0.1:${held.port}`,
      SITE_BASE: '/',
    })) &&
    (await step(
      'Build below a path',
      'astro',
      ['build', '--silent', '--outDir', 'dist-base/some/base'],
      { SITE_URL: 'https://school.example', SITE_BASE: '/some/base/' },
    ));
  if (isBuilt) await suite('Built site', 'vitest', ['run', '--project', 'site'], vitestReport);
  return isBuilt;
}

async function lintAndTest() {
  await step('Format and lint', 'biome', ['check', '--error-on-warnings', '.']);
  await step('Spelling', 'cspell', ['lint', '--no-progress', '--no-summary']);
  await suite('Unit tests', 'vitest', ['run', '--project', 'unit'], vitestReport);
}

/**
 * Runs a program; what it says is printed when it ends, below its name, so that two at a time can be read.
 *
 * @param isAlone prints at once what it says
 * @returns its exit status
 */
function run(name, command, args, extra = {}, isAlone = false) {
  console.log(isAlone ? `\n== ${name}` : `.. ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...env, ...extra },
      shell: process.platform === 'win32',
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => said.push(chunk));
    }
    child.on('error', ({ message }) => said.push(Buffer.from(`${message}\n`)));
    child.on('close', (status) => {
      if (!isAlone) process.stdout.write(`\n== ${name}\n${Buffer.concat(said)}`);
      resolve(status);
    });
  });
}

/** A check that counts as one test. */
async function step(name, command, args, extra) {
  const isGood = (await run(name, command, args, extra)) === 0;
  total[isGood ? 'passed' : 'failed'] += 1;
  return isGood;
}

/** A test runner; its tests are counted one by one. */
async function suite(name, command, args, report, isAlone) {
  const file = join(scratch, `${name}.json`);
  const { args: more, extra, count } = report(file);
  const status = await run(name, command, [...args, ...more], extra, isAlone);
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

/**
 * Keeps the first two neighbouring ports from this one on that are free, until the browsers need them: others may be
 * testing on this machine too.
 */
async function holdPorts(from) {
  for (let port = from; port < 65_000; port += 2) {
    const servers = await Promise.all([hold(port), hold(port + 1)]);
    const release = () => Promise.all(servers.map((server) => server && close(server)));
    if (servers.every((server) => server !== null)) return { port, release };
    await release();
  }
  throw new Error('no port is free');
}

function hold(port) {
  return new Promise((resolve) => {
    // Whoever calls meanwhile is hung up on: a line that is open would keep the port.
    const server = createServer((line) => line.destroy());
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server) {
  return new Promise((resolve) => server.close(resolve));
}
