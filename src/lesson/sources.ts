import type { CollectionEntry } from 'astro:content';
import { entryNamed } from './entries.ts';

/**
 * The sources that a lesson or a challenge names, in its order.
 *
 * @param file that names them
 * @throws Error that says which source `content/sources` lacks
 */
export async function sourcesOf(
  file: string,
  ids: readonly string[],
): Promise<CollectionEntry<'sources'>[]> {
  return Promise.all(ids.map((id) => entryNamed(file, 'sources', id)));
}
