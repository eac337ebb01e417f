/** Builds the site and serves it on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { environment, installPackages, root } from './install.mjs';

installPackages();
const options = {
  cwd: root,
  stdio: 'inherit',
  env: environment,
  shell: process.platform === 'win32',
};
const build = spawnSync('astro', ['build', '--silent'], options);
if (build.status !== 0) process.exit(build.status ?? 1);
const server = spawn(
  'astro',
  ['preview', '--host', '127.0.0.1', ...process.argv.slice(2)],
  options,
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
