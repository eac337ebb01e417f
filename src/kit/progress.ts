import { RunStore } from '../progress/runs.ts';
import { ProgressStore } from '../progress/store.ts';

let store: ProgressStore | null = null;

/**
 * The record of whoever uses this browser; one for the page.
 *
 * @param base where the site begins, for example `/` or `/some/base/`
 */
export function progress(base: string): ProgressStore {
  store ??= new ProgressStore(storage(), base, window);
  return store;
}

/** The runs that are not over, of whoever uses this browser. */
export function runs(base: string): RunStore {
  return new RunStore(storage(), base);
}

/** Null when the browser refuses even to name its storage. */
function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
