import { bring } from '../../base/bring.ts';
import { type Launched, launcherFiles } from '../scorm/launcher-files.ts';

/** Where the site keeps what packages carry. */
export const BRIDGE_FILE = 'teach/bridge.js';

/**
 * A package for a school's system, made here.
 *
 * @param base where the site begins
 * @throws Error when the bridge cannot be had
 */
export async function packageOf(launched: Launched, base: string): Promise<Blob> {
  const [{ strToU8, zipSync }, bridge] = await Promise.all([
    bring(() => import('fflate')),
    bringBridge(base),
  ]);
  const files = Object.entries(launcherFiles(launched, bridge));
  const zipped = zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
  return new Blob([zipped], { type: 'application/zip' });
}

async function bringBridge(base: string): Promise<string> {
  const response = await fetch(`${base}${BRIDGE_FILE}`);
  if (!response.ok) throw new Error(`${BRIDGE_FILE}: ${response.status}`);
  return response.text();
}

/** A name for its file: small letters, digits and hyphens. */
export function packageName(title: string): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-');
  return `tailkeeper${words === '' ? '' : `-${words}`}.zip`;
}

/**
 * The share of the steps that somebody typed, in per cent.
 *
 * @returns null where none is asked for; undefined where it is none
 */
export function shareIn(typed: string): number | null | undefined {
  const text = typed.replace('%', '').trim();
  if (text === '') return null;
  const share = Number(text);
  return Number.isInteger(share) && share >= 1 && share <= 100 ? share : undefined;
}
