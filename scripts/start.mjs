/** Builds the site and serves it on this machine: node scripts/start.mjs [--port 4321] [--host 127.0.0.1]. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { environment, installPackages, root } from './install.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const { host } = values;

installPackages();
const port = await freePort(Number(values.port));
const options = {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment, SITE_URL: `http://${host}:${port}`, SITE_BASE: '/' },
  shell: process.platform === 'win32',
};
const build = spawnSync('astro', ['build', '--silent'], options);
if (build.status !== 0) process.exit(build.status ?? 1);
const server = spawn('astro', ['preview', '--host', host, '--port', String(port)], options);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  process.exitCode = code ?? 0;
});

/** The first port from this one on that nobody listens on: pages name their address, so it comes before them. */
function freePort(from) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && from < 65_535) resolve(freePort(from + 1));
      else reject(error);
    });
    probe.listen(from, host, () => probe.close(() => resolve(from)));
  });
}
