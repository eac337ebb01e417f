import { type CollectionEntry, getEntry } from 'astro:content';

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
  return Promise.all(
    ids.map(async (id) => {
      const source = await getEntry('sources', id);
      if (source !== undefined) return source;
      throw new Error(`${file}: content/sources has no "${id}"`);
    }),
  );
}
