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

let name: WindowName | null = null;

/** What this window is called among those in which somebody plays. */
export function windowName(): Naming {
  name ??= new WindowName(windowStorage(), newSeed);
  return name;
}
