import { ProgressStore } from '../progress/store.ts';
import { storage } from './storage.ts';

let store: ProgressStore | null = null;

/**
 * The record of whoever uses this browser; one for the page.
 *
 * @param base where the site begins, for example `/` or `/some/base/`
 */
export function progress(base: string): ProgressStore {
  if (store !== null) return store;
  store = new ProgressStore(storage(), base, window, navigator.locks ?? null);
  // What happened to it is told by whoever listens: public/kept.js.
  void store.record;
  dispatchEvent(new Event('kept'));
  return store;
}
