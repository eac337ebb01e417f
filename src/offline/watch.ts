import { bring } from '../base/bring.ts';
import { IS_OFFERED, isLoopback, ownBuild, scopeOf } from './build.ts';
import { watchFiles } from './newer.ts';

/** Does for a page what is not needed to read it or to play: hears of new versions, and has pages kept. */
export async function watch(): Promise<void> {
  if (ownBuild() === undefined) return;
  watchFiles(scopeOf());
  if (!IS_OFFERED) return;
  if (document.querySelector('keep-offline') !== null)
    void bring(() => import('./keep-offline.ts'));
  if (mayHaveWorker()) await tendQuietly();
}

/** This page lacks nothing without it, and the next one has it kept: nobody is to be told. */
async function tendQuietly(): Promise<void> {
  await import('./tend.ts').then(({ tend }) => tend()).catch(() => {});
}

/** The pages of a frame are those of the site around it, and in a frame of another site nothing is kept. */
function mayHaveWorker(): boolean {
  if (!('serviceWorker' in navigator) || window !== window.top) return false;
  return !isLoopback(location.hostname) || navigator.serviceWorker.controller !== null;
}
