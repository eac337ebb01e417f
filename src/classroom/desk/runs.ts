import { keptRuns } from '../../progress/mend-runs.ts';
import { writeRuns } from '../../progress/runs.ts';
import type { Shelf } from '../../progress/shelf.ts';

/** What a pupil's runs that are not over are kept under, among those of everybody who uses this browser. */
export function deskOf(hash: number, pupil: string): string {
  return `desk ${hash} ${pupil} `;
}

/** The same of one step, counted from 1. */
export function boardOf(hash: number, pupil: string, step: number): string {
  return `${deskOf(hash, pupil)}${step}`;
}

/**
 * Takes a pupil's runs that are not over off this computer, or gives them to a pupil of another code.
 *
 * @param to null to take them off
 */
export function moveRuns(shelf: Shelf, base: string, from: string, to: string | null): void {
  const kept = keptRuns(shelf, base);
  try {
    const runs = (kept.load() ?? []).flatMap((run) => {
      if (!run.board.startsWith(from)) return [run];
      return to === null ? [] : [{ ...run, board: to + run.board.slice(from.length) }];
    });
    if (runs.length === 0) kept.clear();
    else kept.save(writeRuns(runs));
  } catch {
    // What cannot be read cannot be there for long.
  }
}
