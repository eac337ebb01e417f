import type { Challenge } from '../game/challenge.ts';
import type { Bar } from '../game/plain.ts';
import { element, findPart } from '../kit/parts.ts';
import { rulesOf } from './words/en/rules.ts';

/** Writes the facts of a challenge anew, as `Rules.astro` has them; what is the same stays, and stays open. */
export function writeRules(
  board: HTMLElement,
  challenge: Challenge,
  par: number | null,
  bar: Bar | null,
): void {
  const place = findPart(board, 'rules', HTMLElement);
  const now = [...place.querySelectorAll('details')];
  const rules = rulesOf(challenge, par, bar);
  const made = rules.map(({ label, text }, i) => {
    const old = now[i];
    if (old?.querySelector('summary')?.textContent === label) return old;
    const details = document.createElement('details');
    details.className = 'fold';
    details.name = 'rules';
    const body = element('p', text);
    body.className = 'fold-body';
    details.append(element('summary', label), body);
    return details;
  });
  // Put in its place again, the same would be laid out again.
  if (made.length === now.length && made.every((each, i) => each === now[i])) return;
  place.replaceChildren(...made);
}
