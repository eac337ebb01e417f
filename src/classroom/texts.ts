import { element } from '../kit/parts.ts';

/** A text from people in an element of its own, which does not turn what stands beside it; see `base/text.ts`. */
export function fromPeople(text: string): HTMLElement {
  return element('bdi', text);
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
