import { type CollectionEntry, getCollection } from 'astro:content';
import { noSuchFile } from '../base/spelling.ts';
import { fileOfPlace } from '../figures/claims.ts';

type Collection = 'challenges' | 'glossary' | 'lessons' | 'sources';

/**
 * What a file of `content` says, for somebody who refers to it by its name.
 *
 * @param place of the reference: a file, or a component and its page
 * @throws Error that says which name the folder lacks, and where it is referred to
 */
export async function entryNamed<Name extends Collection>(
  place: string,
  collection: Name,
  id: string,
): Promise<CollectionEntry<Name>> {
  const entries = await getCollection(collection);
  const entry = entries.find((each) => each.id === id);
  if (entry !== undefined) return entry;
  const names = entries.map((each) => each.id);
  throw new Error(`${place}: ${noSuchFile(collection, id, names)}`);
}

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

/**
 * What the lesson or the challenge at a place is called: "lesson “Islands”".
 *
 * @param place as `PLACE_TO_TRY` has it
 * @throws Error that says which lesson or challenge there is not
 */
export async function nameOfPlace(file: string, place: string): Promise<string> {
  const { collection, id } = fileOfPlace(place);
  if (collection === 'lessons') {
    return `lesson “${(await entryNamed(file, 'lessons', id)).data.title}”`;
  }
  return `challenge “${(await entryNamed(file, 'challenges', id)).data.challenge.title}”`;
}
