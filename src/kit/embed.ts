/** Whether this page stands in a frame of somebody else's page, which scrolls and has the focus (`public/embed.js`). */
export function isEmbedded(): boolean {
  return document.documentElement.dataset['embed'] !== undefined;
}

/** Whether the focus may be moved without being asked for: not out of somebody else's page. */
export function mayTakeFocus(): boolean {
  return !isEmbedded() || document.hasFocus();
}

/** The address of this page by itself, with another hash. */
export function ownAddress(hash: string): string {
  const url = new URL(hash, location.href);
  url.searchParams.delete('embed');
  return url.href;
}

/** Enough for a board and its controls, in pixels; a page that listens learns the right height. */
const HEIGHT = 900;

/** A frame with a page of this site, without what stands around it, to be pasted into somebody else's page. */
export function frameOf(title: string, address: string): string {
  const url = new URL(address);
  url.search = 'embed';
  return `<iframe src="${escaped(url.href)}" title="${escaped(title)}" width="100%" height="${HEIGHT}" loading="lazy" allow="clipboard-write"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
