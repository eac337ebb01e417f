import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { typeOfFile } from '../file-types.ts';

/** Fonts and pictures are compressed as they are. */
const IS_TEXT = /text|json|svg/;

/**
 * Serves a built site as hosts do, with gzip.
 *
 * @returns its address, and a way to stop it
 */
export async function serveSite(folder: string): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = typeOfFile(file);
    try {
      const body = readFileSync(file);
      const isText = IS_TEXT.test(type);
      const headers = { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }) };
      response.writeHead(200, headers).end(isText ? gzipSync(body) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return { origin: `http://127.0.0.1:${await portOf(server)}`, stop: () => server.close() };
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
