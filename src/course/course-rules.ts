import { noSuchFile } from '../base/spelling.ts';

/** What a lesson says of its place in the course. */
export interface Placed {
  readonly id: string;
  readonly data: {
    readonly order: number;
    readonly before: readonly string[];
    readonly challenge: string;
    readonly more?: readonly string[] | undefined;
    readonly sources: readonly string[];
  };
}

/**
 * What is wrong between the heads of the lessons.
 *
 * @param lessons in their order
 * @param challenges ids of all challenges
 * @returns a sentence for each thing that is wrong, with the file it is in
 */
export function problemsOfCourse(
  lessons: readonly Placed[],
  challenges: readonly string[],
): string[] {
  return lessons.flatMap((lesson, i) => {
    const { data } = lesson;
    const closing = [data.challenge, ...(data.more ?? [])];
    const twice = data.sources.filter((id, j) => data.sources.indexOf(id) !== j);
    return [
      ...problemsOfOrder(lesson, i, lessons[i - 1]),
      ...data.before.flatMap((before) => problemsOfBefore(before, lesson, lessons)),
      ...closing
        .filter((id) => !challenges.includes(id))
        .map((id) => noSuchFile('challenges', id, challenges)),
      ...twice.map((id) => `"sources" lists "${id}" twice`),
    ].map((sentence) => `content/lessons/${lesson.id}.mdx: ${sentence}`);
  });
}

function problemsOfOrder({ data }: Placed, i: number, previous: Placed | undefined): string[] {
  if (data.order === previous?.data.order) {
    return [`"order" ${data.order} is taken already, by ${previous.id}.mdx`];
  }
  const isNext = data.order === (previous?.data.order ?? 0) + 1;
  return isNext ? [] : [`"order" is ${data.order}, and there is no lesson ${i + 1}`];
}

function problemsOfBefore(before: string, { data }: Placed, lessons: readonly Placed[]): string[] {
  const known = lessons.find(({ id }) => id === before);
  if (known === undefined) {
    const names = lessons.map(({ id }) => id);
    return [`"before": ${noSuchFile('lessons', before, names)}`];
  }
  return known.data.order < data.order ? [] : [`"before": "${before}" comes later`];
}
