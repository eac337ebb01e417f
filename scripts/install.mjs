/** Installs what the scripts need; runs on any Node that npm runs on, before anything is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** The environment for all child processes: Node 24 of the dev dependency comes first. */
export const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
};

/** Ends with a sentence on standard error. */
export function fail(sentence, status = 1) {
  console.error(sentence);
  process.exit(status);
}

/** Installs the packages of the lockfile, unless that has been done since the lockfile last changed. */
export function installPackages() {
  const lockfile = join(root, 'package-lock.json');
  if (!existsSync(lockfile)) fail(`${lockfile} is missing: is this the whole project?`);
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.error('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(npm, flags, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: process.env,
    shell: process.platform === 'win32',
  });
  if (error) fail(`Packages cannot be installed: ${error.message}`);
  if (status !== 0) {
    fail('npm ci failed: see above. A connection to an npm registry is needed once.');
  }
}
