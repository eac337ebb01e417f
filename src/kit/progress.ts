import { ProgressStore } from '../progress/store.ts';
import { storage } from './storage.ts';

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
