import { posix } from 'node:path';

/**
 * Makes files of a site that was built for a path address each other from where they stand, so that the site can be served
 * below any path, by servers to which a folder is not its index.
 */

/** The path that the site is built for: no other text has it. */
export const BUILT_FOR = '/tailkeeper-package/';

/** Parts of the head that name the site to the world outside, where a package has no address. */
const OUTWARDS =
  /<link rel="(?:canonical|manifest|sitemap|apple-touch-icon)"[^>]*>|<meta (?:property="og:|name="twitter:)[^>]*>|<script type="application\/ld\+json">[^<]*<\/script>/g;

/**
 * A file of the site as it stands in a package.
 *
 * @param path of the file below the site
 */
export function relativeText(path: string, text: string): string {
  const type = posix.extname(path);
  if (type === '.html') return relativePage(path, text);
  if (type === '.css') return text.replaceAll(BUILT_FOR, rootFrom(path));
  return type === '.js' ? relativeScript(path, text) : text;
}

/** Addresses in attributes lead to files, what stands elsewhere is for people. */
function relativePage(path: string, html: string): string {
  const root = rootFrom(path);
  return html
    .replaceAll(OUTWARDS, '')
    .replaceAll('data-base="/tailkeeper-package/"', `data-base="${root}"`)
    .replaceAll(
      new RegExp(`="${BUILT_FOR}([^"#?]*)`, 'g'),
      (_, at: string) => `="${root}${fileOf(at)}`,
    )
    .replaceAll(BUILT_FOR, '/')
    .replace('</title>', `$&<script src="${root}${LINKS_FILE}"></script>`);
}

/** Texts that are addresses become what the script's own address makes of them. */
function relativeScript(path: string, script: string): string {
  const root = rootFrom(path);
  return script.replaceAll(
    new RegExp(`(["'\`])${BUILT_FOR}([^"'\`$]*)\\1`, 'g'),
    (_, quote: string, at: string) =>
      `(new URL(${quote}${root}${at}${quote},import.meta.url).href)`,
  );
}

/** The way from a file to where the site begins. */
function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** Where the script stands that names the files of pages in links which scripts make. */
export const LINKS_FILE = 'package-links.js';

/** Links to folders lead to their pages, from whichever script they are. */
export const LINKS_SCRIPT = `// In this package every link leads to a file: not every server takes a folder for its index.
{
  const root = new URL('./', document.currentScript.src).href;
  const mend = (link) => {
    if (!(link instanceof HTMLAnchorElement) || !link.hasAttribute('href')) return;
    const url = new URL(link.href);
    if (!url.href.startsWith(root) || !url.pathname.endsWith('/')) return;
    url.pathname += 'index.html';
    link.href = url.href;
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      mend(target);
      for (const node of addedNodes) {
        mend(node);
        if (node instanceof Element) node.querySelectorAll('a[href]').forEach(mend);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
`;
