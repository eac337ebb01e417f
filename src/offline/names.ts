/** Files whose names change with their content: whoever has one has the right one. */
const NAMED_BY_CONTENT = /^(_astro|pagefind\/(fragment|index))\//;

export function isNamedByContent(path: string): boolean {
  return NAMED_BY_CONTENT.test(path);
}

/** Scripts and style sheets, which another build may not have. */
export function isOfBuild(path: string): boolean {
  return path.startsWith('_astro/');
}
