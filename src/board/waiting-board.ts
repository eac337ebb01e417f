import { loadBoardFace } from '../faces/faces.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Outcome } from '../game/outcome.ts';
import { type Handover, handOver, handoverOf } from './handover.ts';
import { writeRules } from './rules-view.ts';
import { rivalWords } from './words/en/ending.ts';
import { goalOf } from './words/en/rules.ts';
import { samplesWords, sliderWords } from './words/en/tools.ts';

/**
 * Gives a challenge to a board that a page was built with and that has not come to life yet. What the page says about
 * the challenge it was built with goes.
 *
 * @param challenge checked
 * @param more which challenge of the site it is, its plain policy, the UTC date under which results are
 *   kept, where there is any of it; `about` puts what the challenge is into words; `desk` and `listeners` as in `Company`
 */
export async function giveChallenge(
  board: HTMLElement,
  challenge: Challenge,
  more: Partial<Pick<Handover, 'edition' | 'plain' | 'listeners'>> & {
    readonly daily?: string;
    readonly desk?: string;
    readonly about?: (brief: string) => string;
  } = {},
): Promise<void> {
  const { edition = null, plain = null, daily, desk, listeners = [], about = String } = more;
  const place = { daily, desk };
  const unknown = { par: null, bar: null, rival: null };
  handOver(board, { challenge, edition, place, ...unknown, plain, needsForecast: true, listeners });
  for (const name of ['goal', 'odds', 'course-words', 'record']) write(board, name, '');
  write(board, 'samples-words', samplesWords(challenge));
  board.querySelector('[data-part="real"]')?.setAttribute('aria-label', sliderWords(challenge));
  await loadBoardFace(challenge);
  write(board, 'goal', about(goalOf(challenge)));
  writeRules(board, challenge, null, null);
}

/** Shows the run to beat on a board that is open already. */
export function bringRival(board: HTMLElement, outcome: Outcome): void {
  handoverOf(board).rival = outcome;
  write(board, 'rival', rivalWords(outcome));
  board.querySelector('[data-part="rival"]')?.removeAttribute('hidden');
}

function write(board: HTMLElement, name: string, text: string): void {
  const part = board.querySelector(`[data-part="${name}"]`);
  if (part !== null) part.textContent = text;
}
