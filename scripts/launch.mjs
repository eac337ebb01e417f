/** Runs a script on Node 24, installing first if need be: node scripts/launch.mjs FILE [arguments]. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { environment, fail, installPackages, root } from './install.mjs';

installPackages();
const [file = '', ...rest] = process.argv.slice(2);
if (!statSync(join(root, file), { throwIfNoEntry: false })?.isFile()) {
  fail(`There is no script "${file}".`, 2);
}
const { status, error } = spawnSync('node', [file, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
  shell: process.platform === 'win32',
});
if (error) fail(`${file} cannot be run: ${error.message}`);
process.exitCode = status ?? 1;
