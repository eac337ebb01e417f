import { type Playback, playback } from '../../game/playback.ts';
import { kindOf, loadWorld } from '../../kinds/kinds.ts';
import { yieldToPage } from '../../stage/view/yield.ts';
import { replayAll } from '../../worker/replayer.ts';
import type { HandedRun } from './runs.ts';

/** What came of runs, by their keys. */
export type Outcomes = ReadonlyMap<string, Playback>;

/** Runs that are played on the page before it may draw again: some 10 ms. */
const BATCH = 25;

/** One run for each key that can be replayed here. */
export function toReplay(runs: readonly HandedRun[]): HandedRun[] {
  const byKey = new Map(runs.filter(({ canReplay }) => canReplay).map((run) => [run.key, run]));
  return [...byKey.values()];
}

/**
 * Plays runs again: those of quick kinds on the page, the others in workers.
 *
 * @param runs each another
 * @param onDone hears of each as it is known
 */
export async function checkRuns(
  runs: readonly HandedRun[],
  onDone: (key: string, outcome: Playback) => void,
  signal: AbortSignal,
): Promise<void> {
  const isQuick = ({ challenge }: HandedRun) => kindOf(challenge).runs === 'here';
  const [quick, slow] = [runs.filter(isQuick), runs.filter((run) => !isQuick(run))];
  if (quick[0] !== undefined) await loadWorld(quick[0].challenge);
  for (const [i, { key, challenge, run }] of quick.entries()) {
    if (i % BATCH === BATCH - 1) await yieldToPage();
    if (signal.aborted) return;
    onDone(key, playback(challenge, run.moves));
  }
  if (slow.length === 0) return;
  const orders = slow.map(({ challenge, run }) => ({ challenge, moves: run.moves }));
  await replayAll(
    orders,
    (place, outcome) => {
      const key = slow[place]?.key;
      if (key !== undefined && !signal.aborted) onDone(key, outcome);
    },
    signal,
  );
}
