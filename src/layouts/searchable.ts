/** Beginnings of paths whose pages can be searched, and what a result from there is called. */
const SECTIONS: readonly (readonly [start: RegExp, name: string])[] = [
  [/^\/lessons\/[\w-]+\/$/, 'Lesson'],
  [/^\/play\/(?!link\/)[\w-]+\/$/, 'Challenge'],
  [/^\/model\/$/, 'Model'],
  [/^\/sources\/$/, 'Sources'],
  [/^\/glossary\/$/, 'Glossary'],
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
