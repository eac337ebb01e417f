import { type CollectionEntry, getCollection } from 'astro:content';
import { noSuchFile } from './spelling.ts';

export type Lesson = CollectionEntry<'lessons'>;

/**
 * The lessons in their order.
 *
 * @throws Error that names the file, when a lesson refers to something that is not there
 */
export async function courseOf(): Promise<readonly Lesson[]> {
  const lessons = (await getCollection('lessons')).sort((a, b) => a.data.order - b.data.order);
  const challenges = new Set((await getCollection('challenges')).map(({ id }) => id));
  const names = lessons.map(({ id }) => id);
  for (const [i, { id, data }] of lessons.entries()) {
    const fail = (sentence: string): never => {
      throw new Error(`content/lessons/${id}.mdx: ${sentence}`);
    };
    if (data.order === lessons[i - 1]?.data.order) fail(`"order" ${data.order} is taken already`);
    for (const before of data.before) {
      const known = lessons.find((lesson) => lesson.id === before);
      if (known === undefined) fail(`"before": ${noSuchFile('lessons', before, names)}`);
      else if (known.data.order >= data.order) fail(`"before": "${before}" comes later`);
    }
    for (const challenge of [data.challenge, ...(data.more ?? [])]) {
      if (!challenges.has(challenge)) fail(noSuchFile('challenges', challenge, challenges));
    }
  }
  return lessons;
}
