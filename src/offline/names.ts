/** Files whose names change with their content: whoever has one has the right one. */
const NAMED_BY_CONTENT = /^(_astro|pagefind\/(fragment|index))\//;

export function isNamedByContent(path: string): boolean {
  return NAMED_BY_CONTENT.test(path);
}

/** Scripts and style sheets, which another build may not have. */
export function isOfBuild(path: string): boolean {
  return path.startsWith('_astro/');
}

const TEXTS: Readonly<Record<string, string>> = { html: 'html', css: 'css', js: 'javascript' };

/** What kind of text a file is by its name, of those that browsers take for nothing else; undefined for the rest. */
export function textTypeOf(path: string): string | undefined {
  return TEXTS[path.slice(path.lastIndexOf('.') + 1)];
}
