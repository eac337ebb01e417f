import { type CollectionEntry, getCollection } from 'astro:content';
import { problemsOfCourse } from './course-rules.ts';

export type Lesson = CollectionEntry<'lessons'>;

/**
 * The lessons in their order.
 *
 * @throws Error that names the file, when a lesson refers to something that is not there
 */
export async function courseOf(): Promise<readonly Lesson[]> {
  const lessons = (await getCollection('lessons')).sort((a, b) => a.data.order - b.data.order);
  const challenges = (await getCollection('challenges')).map(({ id }) => id);
  const problems = problemsOfCourse(lessons, challenges);
  if (problems.length > 0) throw new Error(problems.join(' '));
  return lessons;
}
