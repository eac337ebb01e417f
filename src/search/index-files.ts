/** What is asked of Pagefind's script: https://pagefind.app/docs/api/. */
export interface SearchIndex {
  readonly search: (words: string) => Promise<{ readonly results: readonly Hit[] }>;
  readonly preload: (words: string) => Promise<void>;
}

/** A page that was found; its text is fetched when it is asked for. */
export interface Hit {
  readonly id: string;
  readonly data: () => Promise<Found>;
}

export interface Found {
  readonly url: string;
  /** HTML in which words that were looked for are in `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The parts of the page, by headings that can be linked to, in the order of the page. */
  readonly sub_results: readonly Part[];
}

export interface Part {
  readonly title: string;
  readonly url: string;
  /** Where in the page the words are, one number for each time. */
  readonly locations: readonly number[];
}

/**
 * The index, which is made after the pages are built and so is no part of any script.
 *
 * @param base of the site
 */
export async function loadIndex(base: string): Promise<SearchIndex> {
  return import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
}
