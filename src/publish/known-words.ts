import { getCollection } from 'astro:content';
import { plain } from '../search/query.ts';

/** Words shorter than this are near too many others. */
const SHORTEST = 4;

/** The words of titles, terms, authors and what people ask: what somebody who misspells one may have meant. */
export async function knownWords(): Promise<string[]> {
  const texts = [
    ...(await getCollection('lessons')).map(({ data }) => data.title),
    ...(await getCollection('challenges')).map(({ data }) => data.challenge.title),
    ...(await getCollection('glossary')).map(({ data }) => data.term),
    ...(await getCollection('sources')).map(({ data }) => data.authors),
    ...(await getCollection('answers')).flatMap(({ data }) => [data.ask, ...data.words]),
  ];
  const words = texts.flatMap((text) => plain(text).split(' '));
  return [...new Set(words.filter((word) => word.length >= SHORTEST))].toSorted();
}
