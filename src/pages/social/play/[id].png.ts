import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureOf } from '../../../publish/card.ts';
import { challengeCard } from '../../../publish/cards.ts';
import { pngResponse } from '../../../publish/png.ts';

export async function getStaticPaths() {
  const challenges = await getCollection('challenges');
  return challenges.map((challenge) => ({ params: { id: challenge.id }, props: { challenge } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { challenge } }) =>
  pngResponse(await pictureOf(await challengeCard(challenge)));
