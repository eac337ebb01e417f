/** The files that a manifest lists, as they are called. */
export function listedIn(manifest: string): string[] {
  return [...manifest.matchAll(/<file href="([^"]*)"\/>/g)].map(([, href = '']) =>
    decodeURI(href.replaceAll('&apos;', "'").replaceAll('&amp;', '&')),
  );
}
