import { loadBoardFace } from '../faces/faces.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Handover, handOver } from './handover.ts';
import { writeRules } from './rules-view.ts';
import { goalOf } from './words/en/rules.ts';
import { sliderWords } from './words/en/tools.ts';

/**
 * Gives a challenge to a board that a page was built with and that has not come to life yet. What the page says about
 * the challenge it was built with goes.
 *
 * @param challenge checked
 * @param more the run to beat, which challenge of the site it is, its plain policy, the UTC date under which results are
 *   kept, where there is any of it; `about` puts what the challenge is into words
 */
export async function giveChallenge(
  board: HTMLElement,
  challenge: Challenge,
  more: Partial<Pick<Handover, 'rival' | 'edition' | 'plain'>> & {
    readonly daily?: string;
    readonly about?: (brief: string) => string;
  } = {},
): Promise<void> {
  const { rival = null, edition = null, plain = null, daily, about = String } = more;
  const place = { daily };
  const unknown = { par: null, bar: null };
  handOver(board, { challenge, edition, place, ...unknown, plain, rival, needsForecast: true });
  for (const name of ['goal', 'odds', 'course-words', 'record']) write(board, name, '');
  write(board, 'slider-words', sliderWords(challenge));
  board.querySelector('[data-part="real"]')?.setAttribute('aria-label', sliderWords(challenge));
  await loadBoardFace(challenge);
  write(board, 'goal', about(goalOf(challenge)));
  writeRules(board, challenge, null, null);
}

function write(board: HTMLElement, name: string, text: string): void {
  const part = board.querySelector(`[data-part="${name}"]`);
  if (part !== null) part.textContent = text;
}
