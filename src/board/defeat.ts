import { isMendedFrom, likelyFrom, mistakeIn } from '../game/mistakes.ts';
import type { Plain } from '../game/plain.ts';
import type { Position } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import { findPart } from '../kit/parts.ts';
import { turningInWorker } from '../worker/oracle.ts';
import { Retries } from './ending.ts';
import { adviceWords, turningWords } from './words/en/advice.ts';

/** Nobody waits longer than this to hear where a run was decided, in milliseconds. */
const PATIENCE_MS = 3000;

/** What there is to learn from a run that was lost: where it was decided, and one thing to try. */
export class Defeat {
  private readonly turning: HTMLElement;
  private readonly advice: HTMLElement;
  private readonly retries: Retries;
  private shown: Position | null = null;

  constructor(board: HTMLElement) {
    this.turning = findPart(board, 'turning', HTMLElement);
    this.advice = findPart(board, 'advice', HTMLElement);
    this.retries = new Retries(board);
  }

  /** @param plain what wins on most lucks */
  async show(sitting: Sitting, plain: Plain): Promise<void> {
    const { position } = sitting;
    this.shown = position;
    this.turning.textContent = '';
    this.advice.textContent = '';
    const winsFrom = await turningOf(position, plain);
    if (this.shown !== position) return;
    const { challenge, turns } = position;
    const known = winsFrom === undefined ? likelyFrom(position, plain) : winsFrom;
    if (winsFrom !== undefined) {
      this.turning.textContent = turningWords(challenge, plain, winsFrom);
    }
    const mistake = mistakeIn(position, plain, known);
    this.advice.textContent = adviceWords(challenge, mistake, plain);
    const from = known ?? turns.length - 1;
    this.retries.offer(sitting, from, isMendedFrom(mistake, from));
  }

  /** The run is not over any more. */
  hide(): void {
    this.shown = null;
  }
}

/** Undefined when it was not found out in time. */
async function turningOf(position: Position, plain: Plain): Promise<number | null | undefined> {
  try {
    return await turningInWorker(position, plain, AbortSignal.timeout(PATIENCE_MS));
  } catch {
    return undefined;
  }
}
