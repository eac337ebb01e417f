/** Serves a folder on this machine as a plain static host does: node scripts/serve.mjs FOLDER PORT. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { fail } from './install.mjs';

const [folder = 'dist', port = '4321'] = process.argv.slice(2);
try {
  const files = sirv(folder, { etag: true });
  createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readNotFound());
    });
  })
    .on('error', cannotServe)
    .listen(Number(port), '127.0.0.1');
} catch (error) {
  cannotServe(error);
}

function cannotServe({ message }) {
  fail(`${folder} cannot be served on port ${port}: ${message}`, 2);
}

function readNotFound() {
  try {
    return readFileSync(join(folder, '404.html'));
  } catch {
    return 'Not found';
  }
}
