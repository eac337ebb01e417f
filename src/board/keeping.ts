import { outcomeOf } from '../game/outcome.ts';
import type { Sitting } from '../game/sitting.ts';
import { progress } from '../kit/progress.ts';
import { featOf } from '../progress/record.ts';
import type { ProgressStore } from '../progress/store.ts';
import { troubleWords } from '../progress/trouble-words.ts';
import type { Handover } from './handover.ts';
import { withResult } from './kept.ts';
import type { BoardListener } from './listener.ts';
import { isKept } from './place.ts';
import { unkept } from './words/en/notices.ts';

/** What keeps the results of a board in the record of whoever uses this browser; see the constructor. */
export function keepingOn(base: string, given: Handover, say: (sentence: string) => void): Keeping {
  return new Keeping(progress(base), given, say);
}

/**
 * Keeps the outcome of a run at the moment it is known, before it is shown: it waits for nothing that belongs to the
 * board besides, and whoever leaves at once has been there.
 */
export class Keeping implements BoardListener {
  private readonly store: ProgressStore;
  private readonly given: Handover;
  private readonly say: (sentence: string) => void;

  /** @param say tells what this browser does not keep; nothing when it keeps everything */
  constructor(store: ProgressStore, given: Handover, say: (sentence: string) => void) {
    this.store = store;
    this.given = given;
    this.say = say;
  }

  change({ challenge, position, isFirstTry }: Sitting): void {
    const { place, challenge: own } = this.given;
    const outcome = outcomeOf(position);
    if (outcome === null || challenge.seed !== own.seed || !isKept(place)) return;
    const feat = featOf(outcome);
    const kept = this.store.update((record) => withResult(record, place, feat, isFirstTry));
    this.warn(kept.ok ? '' : unkept(kept.error));
  }

  /**
   * Says what is not kept.
   *
   * @param otherwise what there is to say when results are kept, or have no place
   */
  warn(otherwise = ''): void {
    if (!isKept(this.given.place)) {
      this.say(otherwise);
      return;
    }
    const { trouble } = this.store;
    this.say(trouble === null ? otherwise : unkept(troubleWords(trouble)));
  }
}
