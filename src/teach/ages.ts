import { noSuchFile } from '../base/spelling.ts';
import type { Lesson } from '../course/course.ts';
import { numbersWords } from '../course/path/words.ts';
import { listed } from './listed.ts';

/** Whom lessons are for. */
export interface Age {
  readonly who: string;
  /** "lessons 1, 3 and 7". */
  readonly numbers: string;
  readonly but: string;
}

/** @throws Error when a lesson is named that there is not, or one is left out */
export async function agesOf(course: readonly Lesson[]): Promise<readonly Age[]> {
  const file = 'content/teach/ages.yaml';
  const ages = await listed('ages');
  const named = ages.flatMap(({ data }) => data.lessons);
  const ids = course.map(({ id }) => id);
  for (const id of named) {
    if (!ids.includes(id)) throw new Error(`${file}: ${noSuchFile('lessons', id, ids)}`);
  }
  const left = ids.filter((id) => !named.includes(id));
  if (left.length > 0) throw new Error(`${file}: it leaves out ${left.join(', ')}`);
  return ages.map(({ data: { who, lessons, but = '' } }) => {
    const numbers = course.filter(({ id }) => lessons.includes(id)).map(({ data }) => data.order);
    return { who, numbers: numbersWords(numbers), but };
  });
}
