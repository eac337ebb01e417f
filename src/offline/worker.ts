/**
 * The service worker. The build makes one script of it, at the root of the site, with the list of the site's files in it
 * (`scripts/build/offline.ts`), so that another build is another worker.
 */
import { Answers } from './answers.ts';
import { Bringer, forEach } from './bring.ts';
import { isNoRoom, Kept } from './kept.ts';
import { type Asked, GONE } from './messages.ts';
import type { WorkerScope } from './scope.ts';
import { Site, type SiteFile, type SiteList } from './site.ts';

/** Written here by the build. */
declare const SITE: SiteList;

const worker = self as unknown as WorkerScope;
const site = new Site(SITE, worker.registration.scope);
const kept = () => Kept.of(site);
/** The open pages of this site: others may share the origin. */
const pages = async () => {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => site.pathOf(url) !== undefined);
};
const answers = new Answers(site, kept, () => {
  void pages().then((all) => {
    for (const page of all) page.postMessage(GONE);
  });
});

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const answer = answers.to({
    request: event.request,
    waitUntil: (work) => event.waitUntil(work),
  });
  if (answer !== undefined) event.respondWith(answer);
});

worker.addEventListener('message', (event) => {
  const answering = answer(event.data).then((value) => event.ports[0]?.postMessage(value));
  event.waitUntil(answering.catch(() => {}));
});

async function install(): Promise<void> {
  const own = await kept();
  const bringer = new Bringer(site, own);
  await bringer.bringOver().catch(async (error: unknown) => {
    // The build before stays, and half of this one would only take its room.
    if (isNoRoom(error)) await own.dropAll();
    throw error;
  });
  // When these do not come now, they come with the first page that is kept.
  await bringer.bringInstead().catch(() => {});
}

/** The last page of the build before has been closed, or has asked for this: nobody needs its files any more. */
async function activate(): Promise<void> {
  const { installing } = worker.registration;
  // A third build is filling its own at this very moment, and will tidy up when it takes over.
  const others = installing === null ? await (await kept()).others() : [];
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.ask) {
    case 'list':
      return { build: site.build, files: site.files };
    case 'takeOver':
      return takeOver();
    case 'opened':
      return asked.with.build === site.build ? keep(asked.with.addresses) : null;
  }
}

async function takeOver(): Promise<boolean> {
  const isAlone = (await pages()).length < 2;
  if (isAlone) await worker.skipWaiting();
  return isAlone;
}

async function keep(addresses: readonly string[]): Promise<null> {
  const bringer = new Bringer(site, await kept());
  const seen = new Set<SiteFile>();
  await bringer.bringInstead();
  await forEach(addresses, async (address) => {
    const path = site.pathOf(address);
    const file = path === undefined ? undefined : site.fileAt(path);
    if (file !== undefined) await bringer.bringWithNamed(file, seen);
  });
  return null;
}
