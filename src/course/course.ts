import { type CollectionEntry, getCollection } from 'astro:content';
import { noSuchFile } from '../base/spelling.ts';
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

/** A way through the course, with what it leads through. */
export interface Track {
  readonly title: string;
  readonly about: string;
  readonly steps: readonly Lesson[];
  /** Of all its lessons. */
  readonly minutes: number;
  readonly challenge: { readonly id: string; readonly title: string };
}

/** What a lesson at school has, with a little left for talk. */
const MOST_MINUTES = 45;

/**
 * The tracks in their order.
 *
 * @throws Error that names the file, when a track refers to something that is not there or takes too long
 */
export async function tracksOf(): Promise<readonly Track[]> {
  const lessons = await courseOf();
  const challenges = await getCollection('challenges');
  const tracks = (await getCollection('tracks')).sort((a, b) => a.data.order - b.data.order);
  return tracks.map(({ id, data }) => {
    const { title, about } = data;
    const refuse = (sentence: string): never => {
      throw new Error(`content/tracks/${id}.yaml: ${sentence}`);
    };
    const steps = data.lessons.map(
      (name) =>
        lessons.find((lesson) => lesson.id === name) ??
        refuse(
          noSuchFile(
            'lessons',
            name,
            lessons.map((each) => each.id),
          ),
        ),
    );
    const challenge =
      challenges.find((each) => each.id === data.challenge) ??
      refuse(
        noSuchFile(
          'challenges',
          data.challenge,
          challenges.map((each) => each.id),
        ),
      );
    const minutes = steps.reduce((sum, step) => sum + step.data.minutes, 0);
    if (minutes > MOST_MINUTES)
      refuse(`its lessons take ${minutes} minutes, more than ${MOST_MINUTES}`);
    return {
      title,
      about,
      steps,
      minutes,
      challenge: { id: challenge.id, title: challenge.data.challenge.title },
    };
  });
}
