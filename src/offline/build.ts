import { address } from '../kit/address.ts';

declare global {
  interface ImportMetaEnv {
    readonly SITE_OFFLINE?: 'on' | 'off';
  }
}

/** Whether pages can be kept: not in packages, and not where it was switched off; see `scripts/build/offline.ts`. */
export const IS_OFFERED = import.meta.env.SITE_OFFLINE !== 'off';

/** The address of the service worker. */
export const WORKER = address('/sw.js');

/** What the worker of this site looks after. */
export const scopeOf = () => new URL(address('/'), location.href).href;

/** A machine's own address: whoever builds and tests there is not to meet copies of yesterday. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** What this page knows of its build, as `scripts/build/offline.ts` writes it; undefined before it is built. */
export function ownBuild(): { readonly id: string; readonly bytes: number } | undefined {
  const stamp = document.querySelector<HTMLMetaElement>('meta[name="build"]');
  return stamp === null
    ? undefined
    : { id: stamp.content, bytes: Number(stamp.dataset['bytes'] ?? 0) };
}
