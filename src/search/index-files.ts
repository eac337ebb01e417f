/** What is asked of Pagefind's script: https://pagefind.app/docs/api/. */
export interface SearchIndex {
  readonly search: (words: string) => Promise<{ readonly results: readonly Hit[] }>;
}

/** A page that was found; its text is fetched when it is asked for. */
export interface Hit {
  readonly id: string;
  /** The higher, the better it fits. */
  readonly score: number;
  readonly data: () => Promise<Found>;
}

export interface Found {
  readonly url: string;
  /** HTML in which words that were looked for are in `<mark>`. */
  readonly excerpt: string;
  /** All its text. */
  readonly content: string;
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

/** What Pagefind's script has besides. */
interface Pagefind extends SearchIndex {
  readonly options: (options: object) => Promise<void>;
}

/** A place is found by its name and its text; what a result shows is part of that text already. */
const RANKING = { metaWeights: { title: 5, says: 0, section: 0 } };

/**
 * The index, which is made after the pages are built and so is no part of any script.
 *
 * @param base of the site
 */
export async function loadIndex(base: string): Promise<SearchIndex> {
  // From the page, where the base may be a way up.
  const { href } = new URL(`${base}pagefind/pagefind.js`, location.href);
  const pagefind: Pagefind = await import(/* @vite-ignore */ href);
  await pagefind.options({ ranking: RANKING });
  return pagefind;
}
