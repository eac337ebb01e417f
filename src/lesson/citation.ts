/** How to cite this site. */

/**
 * @param version of the package
 * @param url of the home page, or null for a copy that does not know its address
 */
export function plainCitation(version: string, url: string | null): string {
  const where = url === null ? '' : ` ${url}`;
  return `Tailkeeper contributors. Tailkeeper: keep the tails alive (version ${version}).${where}`;
}

/** The same for BibTeX. */
export function bibtex(version: string, url: string | null): string {
  const lines = [
    '@misc{tailkeeper,',
    '  author = {{Tailkeeper contributors}},',
    '  title = {Tailkeeper: keep the tails alive},',
    url === null ? '' : `  howpublished = {\\url{${url}}},`,
    `  note = {Version ${version}. Code: MIT. Text: CC BY 4.0}`,
    '}',
  ];
  return lines.filter((line) => line !== '').join('\n');
}
