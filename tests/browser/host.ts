import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { expect, type Frame, type Page } from '@playwright/test';

/** The script that the README gives to whoever makes a page with frames. */
export const FOLLOWING = (() => {
  const [script] =
    readFileSync('README.md', 'utf8').match(/^ {4}<script>$[\s\S]*?^ {4}<\/script>$/m) ?? [];
  if (script === undefined) throw new Error('the README has no script for pages with frames');
  return script;
})();

/** Somebody else's page, on another origin, with a field that has the focus above a frame and more below it. */
export class Host {
  private html = '';
  private readonly server: Server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(this.html);
  });

  /** The browser keeps pages from nowhere away from this machine: the page has a server of its own. */
  listen(): Promise<void> {
    return new Promise((listening) => {
      this.server.listen(0, 'localhost', listening);
    });
  }

  close(): void {
    this.server.close();
  }

  /** Opens the page with a frame in it, given as HTML. */
  async show(page: Page, frame: string): Promise<Frame> {
    this.html = `<!doctype html><title>A page</title><style>body{margin:0}iframe{border:0}p{height:600px}</style>
      <input aria-label="Host" autofocus>${frame}<p>Below</p>${FOLLOWING}`;
    const address = this.server.address();
    await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`);
    await expect.poll(() => page.frames().length).toBe(2);
    const [, inner] = page.frames();
    if (inner === undefined) throw new Error('the page has no frame');
    return inner;
  }
}

/** A frame with a page of the site. */
export const framed = (site: string, path: string, sandbox = '') =>
  `<iframe title="Framed" width="100%" src="${new URL(path, site)}" ${sandbox}></iframe>`;

/** Waits until a frame is as high as what is in it. */
export async function expectNoScrollingInside(frame: Frame): Promise<void> {
  const beyond = () =>
    frame.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return [scrollHeight - clientHeight, scrollWidth - clientWidth];
    });
  await expect.poll(beyond).toEqual([0, 0]);
}
