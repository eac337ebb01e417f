import { type CollectionEntry, getEntry } from 'astro:content';

/**
 * The sources that a lesson names, in its order.
 *
 * @throws Error that names the lesson and the source that `content/sources` lacks
 */
export async function sourcesOf(
  lesson: CollectionEntry<'lessons'>,
): Promise<CollectionEntry<'sources'>[]> {
  return Promise.all(
    lesson.data.sources.map(async (id) => {
      const source = await getEntry('sources', id);
      if (source !== undefined) return source;
      throw new Error(`content/lessons/${lesson.id}.mdx: content/sources has no "${id}"`);
    }),
  );
}
