import { type CollectionEntry, getCollection } from 'astro:content';

type Lists = 'ages' | 'prompts' | 'rubric' | 'standards' | 'vocabulary' | 'worksheet';

/** The entries of a file of `content/teach`, in its order. */
export async function listed<Name extends Lists>(name: Name): Promise<CollectionEntry<Name>[]> {
  return (await getCollection(name)).toSorted((a, b) => a.data.order - b.data.order);
}
