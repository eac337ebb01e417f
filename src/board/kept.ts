import { progress } from '../kit/progress.ts';
import {
  type Feat,
  type Kept,
  keptOf,
  type LearnerRecord,
  withChallenge,
  withDaily,
} from '../progress/record.ts';
import type { Place } from './place.ts';

/** What is kept of a board's results, or null where nothing is. */
export function keptAt(base: string, { challenge, daily }: Place): Kept | null {
  const { record } = progress(base);
  if (daily !== undefined) return keptOf(record.daily, daily);
  return challenge === undefined ? null : keptOf(record.challenges, challenge);
}

/** The record with one more result, where there is a place for it. */
export function withResult(
  record: LearnerRecord,
  { challenge, daily }: Place,
  feat: Feat,
  isFirstTry: boolean,
): LearnerRecord {
  if (daily !== undefined) return withDaily(record, daily, feat, isFirstTry);
  return challenge === undefined ? record : withChallenge(record, challenge, feat, isFirstTry);
}
