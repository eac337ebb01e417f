import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Offline, writeWorker } from '../../scripts/build/offline.ts';

/** What in a name changes with the content of the file. */
const HASH = /([.-])([\w-]{8})(?=\.(?:js|css|woff2)\b)/g;

/**
 * Another build of the same pages, in a folder of its own: every file that is named by its content has another name.
 *
 * @param state whether it is still to be kept
 */
export async function secondBuild(site: string, state: Offline = 'on'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-second-'));
  cpSync(site, folder, { recursive: true });
  const files = globSync('_astro/*', { cwd: folder });
  const known = new Set(
    files.flatMap((file) => [...file.matchAll(HASH)].map(([, , hash]) => hash)),
  );
  const renamed = (text: string) =>
    text.replace(HASH, (whole, dot: string, hash: string) =>
      known.has(hash) ? dot + [...hash].toReversed().join('') : whole,
    );
  for (const file of globSync('**/*.{html,js,css}', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, renamed(readFileSync(path, 'utf8')));
  }
  for (const file of files) renameSync(join(folder, file), join(folder, renamed(file)));
  await writeWorker(folder, state);
  return folder;
}

export function removeBuild(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
