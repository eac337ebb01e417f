import type { Challenge } from '../game/challenge.ts';
import type { Outcome } from '../game/outcome.ts';
import { briefOf } from './brief.ts';
import { sliderWords } from './tools.ts';

/** What a board is given beside its challenge. */
export interface Handover {
  /** The run to beat. */
  readonly rival?: Outcome | null;
  /** The UTC date under which results are kept. */
  readonly daily?: string;
}

/**
 * Gives a challenge to a board that a page was built with and that has not come to life yet. What the page says about
 * the challenge it was built with goes.
 *
 * @param challenge checked
 */
export function giveChallenge(board: HTMLElement, challenge: Challenge, more: Handover = {}): void {
  const { dataset } = board;
  dataset['challenge'] = JSON.stringify(challenge);
  for (const name of ['id', 'par', 'rival', 'daily']) delete dataset[name];
  if (more.rival != null) dataset['rival'] = JSON.stringify(more.rival);
  if (more.daily !== undefined) dataset['daily'] = more.daily;
  // Its forecast has to be made here.
  dataset['eager'] = '';
  write(board, 'lead', '');
  write(board, 'brief', briefOf(challenge));
  write(board, 'slider-words', sliderWords(challenge));
  board.querySelector('[data-part="real"]')?.setAttribute('aria-label', sliderWords(challenge));
  write(board, 'odds', '');
  write(board, 'course-words', '');
  write(board, 'record', '');
}

function write(board: HTMLElement, name: string, text: string): void {
  const part = board.querySelector(`[data-part="${name}"]`);
  if (part !== null) part.textContent = text;
}
