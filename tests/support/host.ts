import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { typeOfFile } from '../../scripts/file-types.ts';
import { type HeaderRules, headersAt, rulesOf } from './headers.ts';

/** What a host does with a request; undefined: what it should. */
export type Trouble =
  | 'cut'
  | 'broken off'
  | 'silence'
  | 'half'
  | 'error page'
  | 'trouble'
  | 'led elsewhere'
  | 'wrong type'
  | undefined;

/** A host of files whose network can be cut, and whose files can be changed. */
export class Host {
  /** What is served. */
  folder: string;
  /** The path that the site is below, with slashes at both ends. */
  readonly base: string;
  /** Asked for each path below the base. */
  trouble: (path: string) => Trouble = () => undefined;
  /** Sent besides, for each path below the base. */
  headers: (path: string) => Readonly<Record<string, string>> = () => ({});
  /** The paths below the base that were asked for. */
  readonly asked: string[] = [];
  private readonly server: Server;
  private readonly rules: HeaderRules;

  /** @param sendsHeaders whether it heeds the file `_headers` */
  constructor(folder: string, base = '/', sendsHeaders = false) {
    this.folder = folder;
    this.base = base;
    this.rules = rulesOf(sendsHeaders ? readFileSync(join(folder, '_headers'), 'utf8') : '');
    this.server = createServer((request, response) => this.answer(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** Where the site begins. */
  get home(): string {
    return `http://127.0.0.1:${this.port}${this.base}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on there is no network, or there is again. */
  cut(isCut = true): void {
    this.trouble = () => (isCut ? 'cut' : undefined);
    this.server.closeAllConnections();
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(url, this.home);
    const path = pathname.slice(this.base.length);
    this.asked.push(path);
    const trouble = this.trouble(path);
    const file = this.fileAt(path);
    if (trouble === 'silence') return;
    if (trouble === 'cut') response.destroy();
    else if (trouble === 'error page') this.send(response, 200, '404.html', pathname);
    else if (trouble === 'trouble') response.writeHead(500).end();
    else if (trouble === 'led elsewhere') {
      // As a network does that wants somebody to log in.
      response.writeHead(302, { Location: `http://localhost:${this.port}/404.html` }).end();
    } else if (file === undefined) this.send(response, 404, '404.html', pathname);
    else if (trouble === 'broken off') this.breakOff(response, file);
    else if (trouble === 'half') this.send(response, 200, file, pathname, 0.5);
    else if (trouble === 'wrong type') this.send(response, 200, file, pathname, 1, 'text/plain');
    else if (!pathname.endsWith('/') && file === `${path}/index.html`) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
    } else this.send(response, 200, file, pathname);
  }

  private fileAt(path: string): string | undefined {
    return [path, join(path, 'index.html')].find((file) => {
      const full = join(this.folder, file);
      return existsSync(full) && statSync(full).isFile();
    });
  }

  /** Promises a whole file, and sends half of it before the line is dead. */
  private breakOff(response: ServerResponse, file: string): void {
    const bytes = readFileSync(join(this.folder, file));
    response.writeHead(200, {
      'Content-Type': typeOfFile(file),
      'Content-Length': bytes.length,
    });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  }

  private send(
    response: ServerResponse,
    status: number,
    file: string,
    pathname: string,
    share = 1,
    type = typeOfFile(file),
  ): void {
    const bytes = readFileSync(join(this.folder, file));
    response.writeHead(status, {
      'Content-Type': type,
      ...headersAt(this.rules, `/${pathname.slice(this.base.length)}`),
      ...this.headers(pathname.slice(this.base.length)),
    });
    response.end(bytes.subarray(0, share * bytes.length));
  }
}
