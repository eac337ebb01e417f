import { IS_OFFERED, ownBuild } from './build.ts';
import { watchFiles, wireNotice } from './newer.ts';
import { isLoopback, register, registration, scopeOf } from './registered.ts';
import { tendTo } from './versions.ts';

/** Does for a page what is not needed to read it or to play: hears of new versions, and keeps what it has loaded. */
export async function tend(): Promise<void> {
  if (ownBuild() === undefined) return;
  wireNotice();
  watchFiles(scopeOf());
  if (!IS_OFFERED) return;
  const keep = document.querySelector('keep-offline');
  if (keep !== null) void import('./element.ts');
  // The pages of a frame are those of the site around it; in a frame of another site nothing is kept.
  if (!('serviceWorker' in navigator) || window !== window.top) return;
  const found = (await registration()) ?? (isLoopback(location.hostname) ? null : await register());
  if (found !== null) await tendTo(found);
}
