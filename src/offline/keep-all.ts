import { Bringer, forEach } from './bring.ts';
import { scopeOf, WORKER } from './build.ts';
import { isNoRoom, Kept } from './kept.ts';
import { ask } from './messages.ts';
import { isOtherBuildThere } from './newer.ts';
import { newestWorker } from './registered.ts';
import { bytesOf, Site, type SiteFile } from './site.ts';
import type { End } from './words.ts';

/** A file came, and was not what the build made. */
class Damaged extends Error {}

/** How often a file is asked for before it counts as damaged. */
const TRIES = 2;

/** What is kept of the newest build that this browser knows. */
export async function keptOf(found: ServiceWorkerRegistration): Promise<[Site, Kept]> {
  const list = await ask(await newestWorker(found), 'list', null);
  const site = new Site(list, scopeOf());
  return [site, await Kept.of(site)];
}

/**
 * Keeps the whole site.
 *
 * @param onProgress told how many bytes have come, of how many
 */
export async function keepAll(
  [site, kept]: readonly [Site, Kept],
  signal: AbortSignal,
  onProgress: (done: number, whole: number) => void,
): Promise<End> {
  const missing = await kept.missing();
  const whole = bytesOf(missing);
  if (await lacksRoom(whole)) return 'full';
  const come: SiteFile[] = [];
  const bringer = new Bringer(site, kept);
  try {
    onProgress(0, whole);
    await forEach(missing, async (file) => {
      signal.throwIfAborted();
      await bringSurely(bringer, file, signal);
      come.push(file);
      onProgress(bytesOf(come), whole);
    });
    await kept.markWhole();
    return 'kept';
  } catch (error) {
    const end = signal.aborted ? 'stopped' : await endOf(error);
    // Half of it serves nobody who has no room.
    if (end === 'full') await kept.drop(come);
    return end;
  }
}

async function bringSurely(bringer: Bringer, file: SiteFile, signal: AbortSignal): Promise<void> {
  for (let i = 0; i < TRIES; i++) if (await bringer.bringAfresh(file, signal)) return;
  throw new Damaged(file[0]);
}

/** Browsers say beforehand roughly how much they have room for. */
async function lacksRoom(bytes: number): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage < bytes;
}

async function endOf(error: unknown): Promise<End> {
  if (isNoRoom(error)) return 'full';
  if (!(error instanceof Damaged)) return 'cut';
  return (await isOtherBuildThere()) ? 'newer' : 'damaged';
}

/** Why there is no worker that answers: its script did not come, is of another build, or the browser keeps nothing. */
export async function whyNoWorker(): Promise<End> {
  try {
    const response = await fetch(WORKER, { cache: 'no-store' });
    const type = response.headers.get('Content-Type') ?? '';
    if (!response.ok || !type.includes('javascript')) return 'damaged';
    return (await isOtherBuildThere()) ? 'newer' : 'refused';
  } catch {
    return 'cut';
  }
}
