import { mendedRuns } from '../kit/runs.ts';
import type { LeftRun, RunStore } from '../progress/runs.ts';

/** The run of a board. */
export interface Guarded {
  /** What it is kept under. */
  readonly board: string;
  /** The run as it was decided last; null before there is something to keep. */
  readonly decided: LeftRun | null;
  keep(): void;
}

/**
 * Looks after the run of a board from its first decision on. Where it could not be kept, or another window wrote at the
 * same moment, it is kept again: when windows write or free room, and when the page is left.
 */
export function guardRun(run: Guarded, store: RunStore, base: string): void {
  /** The run that was kept again, or deleted: once is enough, so that windows do not go on answering each other. */
  let settled: LeftRun | null = null;
  const look = () => {
    const lost = lostOf(run, store);
    if (lost === settled) return;
    run.keep();
    if (lostOf(run, store) === null) settled = lost;
  };
  const mend = async () => {
    await mendedRuns(base);
    look();
  };
  addEventListener('storage', ({ key, newValue }) => {
    const isOurs = key === null || key.startsWith(store.key);
    if (newValue !== null) void mend();
    else if (isOurs) settled = lostOf(run, store);
    else look();
  });
  addEventListener('pagehide', look);
  void mend();
}

/** The run as it was decided last, where neither it is kept nor one that goes on from it. */
function lostOf({ board, decided }: Guarded, store: RunStore): LeftRun | null {
  if (decided === null) return null;
  const { seed, moves } = decided;
  const isKept = (run: LeftRun) => run.seed === seed && run.moves.startsWith(moves);
  return store.of(board).some(isKept) ? null : decided;
}
