import type { Found, Hit, SearchIndex } from './index-files.ts';
import { hasWord, isName, wordsOf } from './query.ts';

/** What was found for the words that somebody typed. */
export interface Finding {
  /** The best, best first. */
  readonly places: readonly Found[];
  /** How many there are in all. */
  readonly count: number;
  /** Whether some have every word. */
  readonly isWhole: boolean;
  /** Words that no place has: they may be misspelled. */
  readonly strange: readonly string[];
}

/** A place is first when it is called what was typed, if it is among so many. */
const NAMES_READ = 10;
const NAMED = ['Glossary', 'Lesson', 'Challenge'];
/** Pagefind finds something like a word where it does not find the word: so many are read to know which it was. */
const WORDS_READ = 2;

interface Scored {
  readonly hit: Hit;
  readonly score: number;
}

/**
 * Looks for places with all words, and for those that fit better though they lack some: in a question not every word is
 * about the thing.
 *
 * @param most places to give
 */
export async function find(index: SearchIndex, typed: string, most: number): Promise<Finding> {
  const words = wordsOf(typed);
  const ofEach = await Promise.all(words.map((word) => hitsOf(index, word)));
  const strange = words.filter((_, i) => ofEach[i]?.length === 0);
  const whole = strange.length > 0 ? [] : await allWords(index, words, ofEach);
  const best = Math.max(0, ...whole.map(({ score }) => score));
  const inWhole = new Set(whole.map(({ hit }) => hit.id));
  const some = someWords(ofEach).filter(({ hit, score }) => score > best && !inWhole.has(hit.id));
  const hits = [...whole, ...some].toSorted((a, b) => b.score - a.score);
  const read = Math.max(most, NAMES_READ);
  const places = await Promise.all(hits.slice(0, read).map(({ hit }) => hit.data()));
  return {
    places: namedFirst(places, typed).slice(0, most),
    count: hits.length,
    isWhole: whole.length > 0,
    strange,
  };
}

/** The hits of one word; none where the best of them do not have it. */
async function hitsOf(index: SearchIndex, word: string): Promise<readonly Hit[]> {
  const { results } = await index.search(word);
  const best = await Promise.all(results.slice(0, WORDS_READ).map((hit) => hit.data()));
  return best.some(({ meta, content }) => hasWord(`${meta['title']} ${content}`, word))
    ? results
    : [];
}

async function allWords(
  index: SearchIndex,
  words: readonly string[],
  ofEach: readonly (readonly Hit[])[],
): Promise<Scored[]> {
  const [only = []] = ofEach;
  const hits = words.length === 1 ? only : (await index.search(words.join(' '))).results;
  return hits.map((hit) => ({ hit, score: hit.score }));
}

/** What has some of the words: the more of them, the better. */
function someWords(ofEach: readonly (readonly Hit[])[]): Scored[] {
  const hits = Map.groupBy(ofEach.flat(), ({ id }) => id);
  return [...hits.values()].map((same) => {
    const share = same.length / ofEach.length;
    const [hit, ...others] = same.toSorted((a, b) => b.score - a.score) as [Hit, ...Hit[]];
    const sum = others.reduce((total, { score }) => total + score, hit.score);
    return { hit, score: sum * share ** 2 };
  });
}

/** Whoever types a name wants what is called so. */
function namedFirst(places: readonly Found[], typed: string): Found[] {
  const named = places.filter(({ meta }) => isName(typed, meta['title'] ?? ''));
  return [
    ...named.toSorted((a, b) => rank(a) - rank(b)),
    ...places.filter((each) => !named.includes(each)),
  ];
}

/** Among places of one name. */
function rank({ meta }: Found): number {
  const place = NAMED.indexOf(meta['section'] ?? '');
  return place < 0 ? NAMED.length : place;
}
