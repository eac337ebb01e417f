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
