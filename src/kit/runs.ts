import { bring } from '../base/bring.ts';
import { RunStore } from '../progress/runs.ts';
import { type Naming, WindowName } from '../progress/window-name.ts';
import { newSeed } from './luck.ts';
import { storage, windowStorage } from './storage.ts';

/**
 * The runs that are not over, of whoever uses this browser.
 *
 * @param base where the site begins
 */
export function runs(base: string): RunStore {
  return new RunStore(storage(), base);
}

/** The same, mended where it is damaged; where that cannot be done it stays as it is. */
export async function mendedRuns(base: string): Promise<RunStore> {
  const store = runs(base);
  if (store.isDamaged) {
    const part = bring(() => import('./mending.ts'));
    await part.then(({ mendRunsOnPage }) => mendRunsOnPage(base)).catch(() => null);
  }
  return store;
}

let name: WindowName | null = null;

/** What this window is called among those in which somebody plays. */
export function windowName(): Naming {
  name ??= new WindowName(windowStorage(), newSeed);
  return name;
}
