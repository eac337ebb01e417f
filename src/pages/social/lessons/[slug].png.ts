import { getEntry } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { courseOf } from '../../../course/course.ts';
import { pictureOf } from '../../../publish/card.ts';
import { lessonCard } from '../../../publish/cards.ts';
import { pngResponse } from '../../../publish/png.ts';

export async function getStaticPaths() {
  const lessons = await courseOf();
  return lessons.map((lesson) => ({ params: { slug: lesson.id }, props: { lesson } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { lesson } }) => {
  const closing = await getEntry('challenges', lesson.data.challenge);
  if (closing === undefined) throw new Error(`${lesson.id} closes with no challenge`);
  return pngResponse(await pictureOf(await lessonCard(lesson, closing)));
};
