import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import {
  test as base,
  type Download,
  expect,
  type FrameLocator,
  type Page,
} from '@playwright/test';
import { unzipSync } from 'fflate';
import { typeOfFile } from '../../scripts/file-types.ts';
import { bundledSystem, type SystemName } from '../support/bundle.ts';

/** Below such a path learning platforms serve what packages hold. */
const PATH = '/pluginfile.php/123/mod_scorm/content/1/';

type Files = Readonly<Record<string, Uint8Array>>;

export async function filesIn(download: Download): Promise<Files> {
  return unzipSync(readFileSync(await download.path()));
}

/**
 * A school's system on this machine, on an origin of its own, which keeps to the rules: a course page with the functions of
 * SCORM 1.2, and the package in a frame below it.
 */
export class School {
  readonly page: Page;
  /** Where the files of the package are. */
  readonly files: string;
  private readonly origin: string;
  private readonly sandbox: string;
  private given: Readonly<Record<string, string>> = {};
  private refused: readonly string[] = [];

  private constructor(page: Page, origin: string, sandbox: string) {
    this.page = page;
    this.origin = origin;
    this.files = origin + PATH;
    this.sandbox = sandbox;
  }

  /**
   * @param sandbox what the frame of the package may do; everything where nothing is said
   * @param name of the system; only the strict one takes what it is given, and refuses
   */
  static async with(
    page: Page,
    server: Server,
    files: Files,
    sandbox = '',
    name: SystemName = 'Scorm12',
  ): Promise<School> {
    const listening = once(server, 'listening');
    server.listen(0, 'localhost');
    await listening;
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const school = new School(page, `http://localhost:${port}`, sandbox);
    const system = bundledSystem(name);
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '', school.origin);
      if (pathname === '/course/') {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(school.course(name, system));
        return;
      }
      // As the file server of Moodle does it: a folder is not its index.
      const path = decodeURI(pathname).slice(PATH.length);
      const body = pathname.startsWith(PATH) ? files[path] : undefined;
      const headers = { 'Content-Type': typeOfFile(path) };
      response.writeHead(body === undefined ? 404 : 200, headers);
      response.end(body);
    });
    return school;
  }

  /** Opens the activity; what was committed before is there. */
  async open(
    given: Readonly<Record<string, string>> = this.given,
    refused: readonly string[] = [],
  ): Promise<void> {
    this.given = given;
    this.refused = refused;
    await this.page.goto(`${this.origin}/course/`);
  }

  /** What the system has kept for good, by element. */
  async kept(): Promise<Readonly<Record<string, string>>> {
    const kept = await this.page.evaluate(() => {
      const { API } = window as unknown as { API?: { kept: Map<string, string> } };
      return Object.fromEntries(API?.kept ?? []);
    });
    return kept;
  }

  /** Leaves the activity and comes back to it. */
  async comeBack(): Promise<void> {
    const kept = await this.kept();
    await this.open({ ...kept, 'cmi.core.entry': 'resume' });
  }

  get launcher(): FrameLocator {
    return this.page.locator('iframe').first().contentFrame();
  }

  /** The page of the site in the package's frame. */
  get desk(): FrameLocator {
    return this.launcher.frameLocator('iframe');
  }

  async expectKept(element: string, value: string | RegExp): Promise<void> {
    await expect.poll(async () => (await this.kept())[element]).toMatch(value);
  }

  private course(name: SystemName, system: string): string {
    const state = JSON.stringify(this.given).replaceAll('<', '\\u003c');
    const refused = JSON.stringify(this.refused);
    const sandbox = this.sandbox === '' ? '' : ` sandbox="${this.sandbox}"`;
    const api = this.refused.includes('API')
      ? ''
      : `window.API = new ${name}(${state}); for (const each of ${refused}) API.refusals.add(each);`;
    return `<!doctype html><html lang="en"><title>Course</title><style>html,body{height:100%;margin:0}</style>
<script>${system}</script><script>${api}</script>
<iframe title="Activity" style="border:0;width:100%;height:100%" src="${PATH}index.html"${sandbox}></iframe>`;
  }
}

/** A test with a server that ends with it. */
export const test = base.extend<{ readonly server: Server }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument.
  server: async ({}, use) => {
    const server = createServer();
    await use(server);
    server.closeAllConnections();
    server.close();
  },
});
