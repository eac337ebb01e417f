import { type CollectionEntry, getCollection } from 'astro:content';
import { noSuchFile } from '../base/spelling.ts';

/** What the glossary and the bibliography are made of. */

export type Term = CollectionEntry<'glossary'>;
export type Source = CollectionEntry<'sources'>;

/** Terms that begin alike. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** A place on this site that rests on a source. */
export interface Citing {
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
}

/**
 * All terms, by their first letters.
 *
 * @throws Error that names the file and what it refers to in vain
 */
export async function letters(): Promise<Letter[]> {
  const terms = await getCollection('glossary');
  const sources = new Set((await getCollection('sources')).map(({ id }) => id));
  const names = new Set(terms.map(({ id }) => id));
  for (const { id, data } of terms) {
    refuseUnknown(`content/glossary/${id}.yaml`, 'glossary', data.see ?? [], names);
    refuseUnknown(`content/glossary/${id}.yaml`, 'sources', data.sources ?? [], sources);
  }
  const groups = Map.groupBy(terms.toSorted(byTerm), ({ data }) => data.term[0]?.toUpperCase());
  return [...groups].map(([letter = '', group]) => ({ letter, terms: group }));
}

/**
 * All sources by author; articles of the press, which have claims, apart.
 *
 * @throws Error that names the file of a claim that rests on an unknown source
 */
export async function bibliography(): Promise<{ studies: Source[]; articles: Source[] }> {
  const all = (await getCollection('sources')).toSorted(byAuthor);
  const ids = new Set(all.map(({ id }) => id));
  for (const { id, data } of all) {
    for (const { sources } of data.claims ?? []) {
      refuseUnknown(`content/sources/${id}.yaml`, 'sources', sources, ids);
    }
  }
  return {
    studies: all.filter(({ data }) => data.claims === undefined),
    articles: all.filter(({ data }) => data.claims !== undefined),
  };
}

/** The lessons, challenges and terms that name a source, each kind in its own order. */
export async function citing(source: string): Promise<Citing[]> {
  const lessons = (await getCollection('lessons')).toSorted((a, b) => a.data.order - b.data.order);
  const challenges = (await getCollection('challenges')).toSorted(
    (a, b) => a.data.order - b.data.order,
  );
  const terms = (await getCollection('glossary')).toSorted(byTerm);
  return [
    ...lessons
      .filter(({ data }) => data.sources.includes(source))
      .map(({ id, data }) => ({ path: `/lessons/${id}/`, title: `Lesson: ${data.title}` })),
    ...challenges
      .filter(({ data }) => data.sources.includes(source))
      .map(({ id, data }) => ({
        path: `/play/${id}/`,
        title: `Challenge: ${data.challenge.title}`,
      })),
    ...terms
      .filter(({ data }) => data.sources?.includes(source))
      .map(({ id, data }) => ({ path: `/glossary/#${id}`, title: `Glossary: ${data.term}` })),
  ];
}

/** "Shumailov and others (2024)", for a link. */
export function shortName({ data }: Source): string {
  const names = data.authors.split(/, | & /);
  const [first = ''] = names;
  const others = names.length > 2 ? ' and others' : '';
  return `${names.length === 2 ? names.join(' and ') : first}${others} (${data.year})`;
}

function refuseUnknown(
  file: string,
  collection: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
): void {
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new Error(`${file}: ${noSuchFile(collection, missing, known)}`);
}

function byTerm(one: Term, other: Term): number {
  return one.data.term.localeCompare(other.data.term, 'en', { sensitivity: 'base' });
}

function byAuthor(one: Source, other: Source): number {
  return (
    one.data.authors.localeCompare(other.data.authors, 'en') || one.data.year - other.data.year
  );
}
