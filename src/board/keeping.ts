import type { Outcome } from '../game/outcome.ts';
import { progress } from '../kit/progress.ts';
import {
  featOf,
  type Kept,
  keptOf,
  type LearnerRecord,
  withChallenge,
  withDaily,
} from '../progress/record.ts';

/** Where the results of a board are kept: under the name of a challenge, or a day; nowhere for any other. */
export interface Place {
  readonly challenge?: string | undefined;
  readonly daily?: string | undefined;
}

/** What is kept of a board's results, or null where nothing is. */
export function keptAt(base: string, { challenge, daily }: Place): Kept | null {
  const { record } = progress(base);
  if (daily !== undefined) return keptOf(record.daily, daily);
  return challenge === undefined ? null : keptOf(record.challenges, challenge);
}

/** Keeps the outcome of a run. */
export function keep(
  base: string,
  { challenge, daily }: Place,
  outcome: Outcome,
  isFirstTry: boolean,
): void {
  const feat = featOf(outcome);
  const change = (record: LearnerRecord): LearnerRecord => {
    if (daily !== undefined) return withDaily(record, daily, feat, isFirstTry);
    return challenge === undefined ? record : withChallenge(record, challenge, feat, isFirstTry);
  };
  if (daily !== undefined || challenge !== undefined) progress(base).update(change);
}
