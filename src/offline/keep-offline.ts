import { findPart, writeText } from '../kit/parts.ts';
import { isLoopback, ownBuild, scopeOf } from './build.ts';
import { keepAll, keptOf, whyNoWorker } from './keep-all.ts';
import { cachesOf, type Kept } from './kept.ts';
import { offerReload } from './newer.ts';
import { register, registration } from './registered.ts';
import { bytesOf, type Site } from './site.ts';
import { tendTo } from './versions.ts';
import { ENDS, type End, keepWords, progressWords, STOP } from './words.ts';

/** The button that keeps the whole site, with what is said about it. */
class KeepOffline extends HTMLElement {
  private readonly press = findPart(this, 'keep-press', HTMLButtonElement);
  private readonly removal = findPart(this, 'keep-remove', HTMLButtonElement);
  private readonly progress = findPart(this, 'keep-progress', HTMLProgressElement);
  private readonly status = findPart(this, 'keep-status', HTMLElement);
  private running: AbortController | null = null;

  connectedCallback(): void {
    this.press.addEventListener('click', () => {
      if (this.running === null) void this.keep();
      else this.running.abort();
    });
    this.removal.addEventListener('click', () => void this.forget());
    void this.show().finally(() => {
      this.hidden = false;
    });
  }

  /** What there is to press, for what is kept. */
  private async show(end?: End): Promise<void> {
    if (!('serviceWorker' in navigator)) {
      this.press.hidden = true;
      this.say('insecure');
      return;
    }
    // What is kept cannot be counted where a browser keeps nothing, or its worker is of another time.
    const none = ownBuild()?.bytes ?? 0;
    const { missing, whole } = await stock().catch(() => ({ missing: none, whole: none }));
    this.press.hidden = missing === 0;
    this.removal.hidden = missing === whole;
    this.progress.hidden = true;
    writeText(this.press, keepWords(missing, whole));
    if (end !== undefined) this.say(end);
    else if (missing === 0) this.say('kept');
  }

  private async keep(): Promise<void> {
    this.running = new AbortController();
    writeText(this.press, STOP);
    this.removal.hidden = true;
    this.progress.hidden = false;
    this.progress.value = 0;
    writeText(this.status, progressWords(0, 1));
    // It may ask a person, and goes on meanwhile.
    navigator.storage?.persist?.().catch(() => {});
    const end = await this.keepNow(this.running.signal);
    this.running = null;
    if (end === 'newer') void offerReload();
    await this.show(end);
    if (this.press.hidden) this.removal.focus();
  }

  private async keepNow(signal: AbortSignal): Promise<End> {
    try {
      const there = await unlessStopped(keptHere(), signal);
      return await keepAll(there, signal, (done, whole) => {
        this.progress.value = whole === 0 ? 1 : done / whole;
        if (done < whole) writeText(this.status, progressWords(done, whole));
      });
    } catch {
      return signal.aborted
        ? 'stopped'
        : unlessStopped(whyNoWorker(), signal).catch(() => 'stopped');
    }
  }

  private async forget(): Promise<void> {
    const names = await cachesOf(scopeOf());
    await Promise.all(names.map((name) => caches.delete(name)));
    // There it was registered for this alone.
    if (isLoopback(location.hostname)) await (await registration())?.unregister();
    await this.show('removed');
    this.press.focus();
  }

  private say(end: End): void {
    writeText(this.status, ENDS[end]);
  }
}

/** What is kept of the newest build; a worker comes for it if there is none. */
async function keptHere(): Promise<[Site, Kept]> {
  return keptOf((await registration()) ?? (await registerHere()));
}

/** @throws Error once somebody has stopped it: a worker may be on its way for ever */
function unlessStopped<Value>(coming: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([coming, stopped]);
}

async function registerHere(): Promise<ServiceWorkerRegistration> {
  const found = await register();
  void tendTo(found).catch(() => {});
  return found;
}

/** How many bytes there are in all, and how many of them are not kept. */
async function stock(): Promise<{ missing: number; whole: number }> {
  const whole = ownBuild()?.bytes ?? 0;
  const found = await registration();
  if (found === undefined || (found.active ?? found.waiting) === null)
    return { missing: whole, whole };
  const [site, kept] = await keptOf(found);
  return { missing: bytesOf(await kept.missing()), whole: bytesOf(site.files) };
}

customElements.define('keep-offline', KeepOffline);
