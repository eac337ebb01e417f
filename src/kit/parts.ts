/** Blocks of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

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

/** A text from people, which does not turn what stands beside it; see `base/text.ts`. */
export function fromPeople(text: string): HTMLElement {
  return element('bdi', text);
}

/** A text within a sentence or a row of others: from right to left it does not turn what stands beside it. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** A code, which no program that translates pages may change. */
export function untranslated(code: string): HTMLElement {
  const made = element('span', code);
  made.translate = false;
  return made;
}

/** Writes a sentence in which codes stand as they are, if it is not there yet. */
export function writeAround(place: Element, sentence: string, code: string): void {
  if (place.textContent === sentence) return;
  const at = code === '' ? -1 : sentence.indexOf(code);
  if (at < 0) place.textContent = sentence;
  else
    place.replaceChildren(
      sentence.slice(0, at),
      untranslated(code),
      sentence.slice(at + code.length),
    );
}

/** Writes a text that is not there yet: the same words, written again, would be read out again. */
export function writeText(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** Writes the labels of an axis, one element each. */
export function showTicks(list: HTMLElement, ticks: readonly string[]): void {
  list.replaceChildren(...ticks.map((tick) => element('span', tick)));
}
