import { element } from '../../kit/parts.ts';
import type { Draft } from './draft.ts';
import { words } from './words/say.ts';

/** How many slips there are on a sheet. */
const SLIPS = 6;

/**
 * Slips to be cut apart and handed out, for paper only.
 *
 * @param picture the QR code of the link
 */
export function writeSlips(place: HTMLElement, { title, due }: Draft, picture: HTMLElement): void {
  const slip = document.createElement('div');
  slip.className = 'assign-slip';
  const name = element('p', title);
  name.dir = 'auto';
  name.className = 'assign-slip-title';
  const date = element('p', words.due(due));
  date.hidden = due === '';
  const site = element('p', place.dataset['site'] ?? '');
  site.className = 'assign-slip-site';
  slip.append(name, date, picture.cloneNode(true), element('p', words.slip), site);
  place.replaceChildren(...Array.from({ length: SLIPS }, () => slip.cloneNode(true)));
}
