import { mendRuns } from '../progress/mend-runs.ts';
import { storage } from './storage.ts';

/** Mends the list of runs that are not over; what happened to it is told by whoever listens: `public/kept.js`. */
export function mendRunsOnPage(base: string): void {
  mendRuns(storage(), base);
  dispatchEvent(new Event('kept'));
}
