/** Sizes in millions of bytes, as they are counted for downloads. */
const MB = 1e6;

/** "5 MB", and "0.3 MB" for little. */
export function sizeWords(bytes: number): string {
  return bytes < MB
    ? `${Math.max(0.1, Math.round(bytes / MB / 0.1) / 10)} MB`
    : `${Math.round(bytes / MB)} MB`;
}

export const STOP = 'Stop';
export const REMOVE = 'Remove what is kept';

/** What is to be pressed; the size before anything is fetched. */
export function keepWords(missing: number, whole: number): string {
  const more = missing < whole ? ' more' : '';
  return `Keep for offline (about ${sizeWords(missing)}${more})`;
}

/** In quarters, so that nobody is told too often. */
export function progressWords(done: number, whole: number): string {
  const quarters = Math.floor((4 * done) / whole);
  return quarters === 0 ? 'Keeping the site on this device …' : `${quarters * 25}% is kept.`;
}

/** How it ended, or how it stands when a page is opened. */
export const ENDS = {
  kept: 'All pages are kept on this device: they work without a network.',
  removed: 'Removed from this device. Pages that you open are kept one by one, as before.',
  stopped: 'Stopped. What has come is kept; press again for the rest.',
  cut: 'The network was cut off. What has come is kept; press again for the rest.',
  damaged:
    'Something did not arrive as it should. What has come is kept; press again for the rest.',
  newer: 'A new version is here: reload the page, then press again.',
  full: 'This browser has no room for it, so not all is kept. Everything still works with a network.',
  refused:
    'This browser does not keep pages, perhaps because the window is private. Everything works with a network.',
  insecure:
    'Browsers keep pages for use without a network only from addresses that begin with https.',
} as const;

export type End = keyof typeof ENDS;
