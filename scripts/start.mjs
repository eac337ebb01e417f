/** Builds the site and serves it on this machine: npm start -- [--port 4321] [--host 127.0.0.1]. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, fail, installPackages, root } from './install.mjs';

const LAST_PORT = 65_535;
const HELP = `Builds the site, serves it on this machine and prints the address.

  npm start -- [--port 4321] [--host 127.0.0.1]

A port that is in use is left alone: the next free one is taken. SITE_BASE=/some/base/ serves it below a path.`;

const { host, port: asked, help } = readArguments();
if (help) console.log(HELP);
else await start();

async function start() {
  installPackages();
  const port = await freePort(asked);
  const path = `/${(process.env.SITE_BASE ?? '').replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  claimFolder(`http://${host}:${port}${path}`);
  const options = {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, SITE_URL: `http://${host}:${port}`, SITE_BASE: path },
    shell: process.platform === 'win32',
  };
  const build = spawnSync('astro', ['build', '--silent'], options);
  if (build.error) fail(`The site cannot be built: ${build.error.message}`);
  if (build.status !== 0) process.exit(build.status ?? 1);
  const server = spawn('astro', ['preview', '--host', host, '--port', String(port)], options);
  server.on('error', ({ message }) => fail(`The site cannot be served: ${message}`));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4321' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const port = Number(values.port);
    if (/^\d+$/.test(values.port) && port >= 1 && port <= LAST_PORT) return { ...values, port };
    return fail(`--port must be a whole number from 1 to ${LAST_PORT}, not "${values.port}".`, 2);
  } catch (error) {
    return fail(`${error.message.split('. ')[0]}; npm start -- --help says what there is.`, 2);
  }
}

/** The first port from this one on that nobody listens on: pages name their address, so it comes before them. */
function freePort(from) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      if (code === 'EADDRINUSE' && from < LAST_PORT) resolve(freePort(from + 1));
      else fail(portWords(code, from), 2);
    });
    probe.listen(from, host, () => probe.close(() => resolve(from)));
  });
}

function portWords(code, port) {
  if (code === 'EADDRINUSE') return `No port from ${asked} on is free: give a lower --port.`;
  if (code === 'EACCES') return `Port ${port} is not for everybody: give a --port from 1024 on.`;
  return `--host ${host} is no address of this machine (${code}); 127.0.0.1 always is.`;
}

/** Two in one folder would each overwrite what the other serves. */
function claimFolder(address) {
  const claim = join(root, 'node_modules', '.serving.json');
  const other = read(claim);
  if (other !== null && isAlive(other.pid)) {
    fail(
      `This folder is being served already, at ${other.address}: open that, or stop it first (process ${other.pid}).`,
    );
  }
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(claim, JSON.stringify({ pid: process.pid, address }));
  } catch (error) {
    fail(`The site cannot be built here: ${error.message}`);
  }
  process.on('exit', () => rmSync(claim, { force: true }));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
