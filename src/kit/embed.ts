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
