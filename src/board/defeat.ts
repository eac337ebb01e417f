import { orTell } from '../base/waiting.ts';
import { isMendedFrom, likelyFrom, mistakeIn } from '../game/mistakes.ts';
import type { Plain } from '../game/plain.ts';
import type { Sitting } from '../game/sitting.ts';
import { findPart } from '../kit/parts.ts';
import { turningInWorker } from '../worker/oracle.ts';
import { Retries } from './ending.ts';
import {
  adviceWords,
  LONG_TURNING,
  NO_TURNING,
  STILL_TURNING,
  turningWords,
} from './words/en/advice.ts';

/** So long it is worked out where a run was decided, in milliseconds; networks learn for longer. */
const LIMIT_MS = 20_000;

/** What there is to learn from a run that was lost: where it was decided, and one thing to try. */
export class Defeat {
  private readonly turning: HTMLElement;
  private readonly advice: HTMLElement;
  private readonly retries: Retries;
  private calling = new AbortController();

  constructor(board: HTMLElement) {
    this.turning = findPart(board, 'turning', HTMLElement);
    this.advice = findPart(board, 'advice', HTMLElement);
    this.retries = new Retries(board);
  }

  /**
   * There is advice soon, even where it takes long to find out where a run was decided, or cannot be found out.
   *
   * @param plain what wins on most lucks
   * @returns when there is some
   */
  show(sitting: Sitting, plain: Plain): Promise<void> {
    const { position } = sitting;
    this.hide();
    this.calling = new AbortController();
    const { signal } = this.calling;
    this.turning.textContent = '';
    this.advice.textContent = '';
    const { promise, resolve } = Promise.withResolvers<void>();
    const say = (turning: string, known?: number | null) => {
      if (!signal.aborted) {
        this.turning.textContent = turning;
        this.advise(sitting, plain, known);
      }
      resolve();
    };
    const limit = AbortSignal.timeout(LIMIT_MS);
    const turning = turningInWorker(position, plain, AbortSignal.any([signal, limit]));
    orTell(turning, () => say(STILL_TURNING)).then(
      (winsFrom) => say(turningWords(position.challenge, plain, winsFrom), winsFrom),
      () => say(limit.aborted ? LONG_TURNING : NO_TURNING),
    );
    return promise;
  }

  /** The run is not over any more. */
  hide(): void {
    this.calling.abort();
  }

  /** @param known the generation that decided it; where nobody knows, the one that is likely to have */
  private advise(
    sitting: Sitting,
    plain: Plain,
    known: number | null = likelyFrom(sitting.position, plain),
  ): void {
    const { position } = sitting;
    const { challenge, turns } = position;
    const mistake = mistakeIn(position, plain, known);
    this.advice.textContent = adviceWords(challenge, mistake, plain);
    const from = known ?? turns.length - 1;
    this.retries.offer(sitting, from, isMendedFrom(mistake, from));
  }
}
