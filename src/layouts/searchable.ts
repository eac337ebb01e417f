/**
 * Paths whose pages can be searched as a whole, and what a result from there is called. Of the glossary, the sources and the
 * questions each entry is found on its own: see `src/publish/records.ts`.
 */
const SECTIONS: readonly (readonly [start: RegExp, name: string])[] = [
  [/^\/lessons\/[\w-]+\/$/, 'Lesson'],
  [/^\/play\/(?!link\/)[\w-]+\/$/, 'Challenge'],
  [/^\/teach\/(beads\/)?$/, 'For teachers'],
  [/^\/model\/$/, 'Model'],
  [/^\/record\/$/, 'Your record'],
  [/^\/about\/$/, 'About'],
];

/**
 * What a page is called in the results of the search.
 *
 * @param path below the base of the site
 * @returns undefined for a page that is not searched
 */
export function sectionOf(path: string): string | undefined {
  return SECTIONS.find(([pattern]) => pattern.test(path))?.[1];
}
