/** What no text for people may contain: numbers without digits, words with their sign, a minus before nothing, exponents of code. */
export const PAGE_WITHOUT =
  /NaN|Infinity|∞|undefined|null|numbers?%|[-−]0(?:\.0*)?(?![.\d])|\de[+-]?\d/;

/** What no file for programs may contain: words of code, which JSON and tables do not know as numbers, and −0. */
export const FILE_WITHOUT = /NaN|Infinity|undefined|null|(?<![\de])-0(?:\.0*)?(?![.\d])/;
