import { address } from '../kit/address.ts';
import { scopeOf, WORKER } from './build.ts';

/** The registration of this site, if there is one: a site above it may have another. */
export async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scopeOf());
  return found?.scope === scopeOf() ? found : undefined;
}

/** @throws Error where the browser keeps nothing, or the worker does not come */
export function register(): Promise<ServiceWorkerRegistration> {
  // The cache of the browser is never asked for the worker.
  return navigator.serviceWorker.register(WORKER, { scope: address('/'), updateViaCache: 'none' });
}

/** The worker that will answer: the newest that is installed. Waits for the first one. */
export async function newestWorker(from: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const there = from.waiting ?? from.active;
  if (there !== null) return there;
  const coming = from.installing;
  if (coming === null) throw new Error('there is no worker');
  await new Promise<void>((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'redundant') reject(new Error('the worker could not be installed'));
      else resolve();
    });
  });
  return coming;
}
