import { loadBoardFace } from '../faces/faces.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Handover, handOver } from './handover.ts';
import { briefOf } from './words/en/brief.ts';
import { sliderWords } from './words/en/tools.ts';

/**
 * Gives a challenge to a board that a page was built with and that has not come to life yet. What the page says about
 * the challenge it was built with goes.
 *
 * @param challenge checked
 * @param more the run to beat, and the UTC date under which results are kept, where there is one
 */
export async function giveChallenge(
  board: HTMLElement,
  challenge: Challenge,
  more: Partial<Pick<Handover, 'rival'>> & { readonly daily?: string } = {},
): Promise<void> {
  const { rival = null, daily } = more;
  const unknown = { par: null, plain: null, bar: null };
  handOver(board, { challenge, place: { daily }, ...unknown, rival, needsForecast: true });
  for (const name of ['lead', 'brief', 'odds', 'course-words', 'record']) write(board, name, '');
  write(board, 'slider-words', sliderWords(challenge));
  board.querySelector('[data-part="real"]')?.setAttribute('aria-label', sliderWords(challenge));
  await loadBoardFace(challenge);
  write(board, 'brief', briefOf(challenge));
}

function write(board: HTMLElement, name: string, text: string): void {
  const part = board.querySelector(`[data-part="${name}"]`);
  if (part !== null) part.textContent = text;
}
