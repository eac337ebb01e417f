/**
 * The service worker of a site that is no longer to be kept: it takes the place of the one before, removes what that one
 * kept, and then itself. Pages that are open stay as they are.
 */
import { cachesOf } from './kept.ts';
import type { WorkerScope } from './scope.ts';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const kept = await cachesOf(worker.registration.scope);
  await Promise.all(kept.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
