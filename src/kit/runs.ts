import { RunStore } from '../progress/runs.ts';
import { storage } from './storage.ts';

/**
 * The runs that are not over, of whoever uses this browser.
 *
 * @param base where the site begins
 */
export function runs(base: string): RunStore {
  return new RunStore(storage(), base);
}
