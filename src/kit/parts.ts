/** Blocks of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Three accents on a letter are as high as a line; scripts that build letters of parts have up to five marks. */
const ABOVE_THE_LINE = /(?<=\p{sc=Zinh}{3}|\p{M}{5})\p{M}/gu;

/**
 * An element of a part of the page by its `data-part`.
 *
 * @throws Error when the page lacks it, or it is of another kind
 */
export function findPart<Kind extends Element>(
  root: HTMLElement,
  name: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`the page lacks its part "${name}"`);
}

/** A new element with a text. */
export function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/**
 * A text within a sentence or a row of others: from right to left it does not turn what stands beside it, and no tower of
 * accents reaches other lines. Where it stands alone it is whole.
 */
export function isolated(text: string): string {
  const low = text.replace(ABOVE_THE_LINE, '');
  return RIGHT_TO_LEFT.test(low) ? `\u2068${low}\u2069` : low;
}

/**
 * Writes a text that is not there yet: the same words, written again, would be read out again. It changes the letters that
 * are there: for a node that comes or goes the browser matches all that the styles say of what holds what, which takes twice
 * as long as to lay out the letters.
 */
export function writeText(place: Element, text: string): void {
  if (place.textContent === text) return;
  const { firstChild: there, lastChild } = place;
  if (text !== '' && there instanceof Text && there === lastChild) there.data = text;
  else place.textContent = text;
}
