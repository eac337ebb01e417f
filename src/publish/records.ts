import { type CollectionEntry, getCollection } from 'astro:content';
import { bibliography, letters, type Source, shortName, type Term } from '../lesson/reference.ts';

/**
 * What the search finds beside whole pages: terms, sources and questions that people ask, each a place of its own.
 * `scripts/build/search.ts` puts them into the index.
 */
export interface SearchRecord {
  /** From the root of the site, to the place itself. */
  readonly path: string;
  /** What kind of place it is. */
  readonly section: string;
  readonly title: string;
  /** Of the title and of `words`, from 0 to 10; other words have 1. */
  readonly weight: number;
  /** What a result says about it. */
  readonly says: string;
  /** What it is also found by. */
  readonly words: readonly string[];
  /** More of its text. */
  readonly more: readonly string[];
}

export type Question = CollectionEntry<'answers'>;

/** Questions that have no other page that answers them are answered on this one. */
const ANSWERS = '/about/';

/** Where a question leads to, from the root of the site. */
export function placeOf({ id, data }: Question): string {
  return data.at ?? `${ANSWERS}#${id}`;
}

/** In the order of their names, those that are answered on the page about the site first. */
export async function questions(): Promise<Question[]> {
  const all = (await getCollection('answers')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...all.filter(isAnsweredThere), ...all.filter((each) => !isAnsweredThere(each))];
}

export function isAnsweredThere({ data }: Question): boolean {
  return data.at === undefined;
}

export async function searchRecords(): Promise<SearchRecord[]> {
  const terms = (await letters()).flatMap(({ terms: group }) => group);
  const { studies, articles } = await bibliography();
  return [
    ...(await questions()).map(ofQuestion),
    ...terms.map(ofTerm),
    ...[...studies, ...articles].map(ofSource),
  ];
}

function ofQuestion(question: Question): SearchRecord {
  const { ask, answer, words } = question.data;
  return {
    path: placeOf(question),
    section: 'Question',
    title: ask,
    weight: 10,
    says: answer,
    words,
    more: [],
  };
}

function ofTerm({ id, data }: Term): SearchRecord {
  const { term, short, more } = data;
  return {
    path: `/glossary/#${id}`,
    section: 'Glossary',
    title: term,
    weight: 10,
    says: short,
    words: [],
    more: more === undefined ? [] : [more],
  };
}

function ofSource(source: Source): SearchRecord {
  const { id, data } = source;
  const { authors, title, where, supports, evidence, limits = [], claims = [] } = data;
  return {
    path: `/sources/#${id}`,
    section: 'Source',
    title: `${shortName(source)}: ${title}`,
    // Titles of papers are long, and are about what half of the site is about.
    weight: 4,
    says: supports,
    words: [authors],
    more: [where, ...evidence, ...limits, ...claims.flatMap(({ claim, why }) => [claim, why])],
  };
}
