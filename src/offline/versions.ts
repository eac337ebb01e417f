import { ownBuild } from './build.ts';
import { ask, GONE } from './messages.ts';
import { offerIfOther, offerReload } from './newer.ts';
import { newestWorker } from './registered.ts';

/** A window that comes to the front asks for a new version no more often than this, in milliseconds. */
const AT_MOST_EVERY = 30 * 60_000;

/** Looks after a page whose site has a worker. */
export async function tendTo(found: ServiceWorkerRegistration): Promise<void> {
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === GONE) void offerIfOther();
  });
  found.addEventListener('updatefound', () => void meetNewest(found).catch(() => {}));
  askWhenBack(found);
  await meetNewest(found);
  await ask(await newestWorker(found), 'opened', {
    build: ownBuild()?.id ?? '',
    addresses: [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)],
  });
}

/** A worker that waits is of this page's build, and takes over if it can, or of another, and a new version is here. */
async function meetNewest(found: ServiceWorkerRegistration): Promise<void> {
  const coming = found.installing;
  if (coming !== null && found.active !== null) await isInstalled(coming);
  const { waiting } = found;
  if (waiting === null) return;
  const takeOver = () => ask(waiting, 'takeOver', null);
  const { build } = await ask(waiting, 'list', null);
  if (build === ownBuild()?.id) await takeOver();
  else await offerReload(takeOver);
}

function isInstalled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Pages stay open for days. */
function askWhenBack(found: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < AT_MOST_EVERY) return;
    asked = performance.now();
    found.update().catch(() => {});
  });
}
