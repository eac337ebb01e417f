import type { Edition } from '../game/edition.ts';

/**
 * The key under which results of an edition are kept: a new one begins a new first try. The first has the id alone, as
 * records had it before there were editions; no id has two hyphens in a row.
 */
export function recordKey({ id, edition }: Edition): string {
  return edition === 1 ? id : `${id}--${edition}`;
}

/** The same read again. */
export function editionIn(key: string): { readonly name: string; readonly edition: number } {
  const [name = '', edition = '1'] = key.split('--');
  return { name, edition: Number(edition) };
}
