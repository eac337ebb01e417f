import type { CollectionEntry } from 'astro:content';
import { openBoard } from '../board/setup.ts';
import { policyOf } from '../game/ideas.ts';
import { POLICIES } from '../game/policies.ts';
import type { Preview } from '../layouts/preview.ts';
import { type Card, SNAKE_SIDE } from './card.ts';
import { snakeOf } from './snake.ts';

/** The run of the home page's card: fed for a third of the way, then left alone. */
const HOME = openBoard({
  title: 'The snake of the card',
  n: 60,
  generations: 24,
  spread: 0.95,
  budget: 240,
  seed: 'ouroboros',
});

export async function homeCard(): Promise<Card> {
  return {
    kicker: 'What happens when models learn from models?',
    title: 'Keep the tails alive',
    snake: await snakeOf(HOME, POLICIES.front, SNAKE_SIDE),
  };
}

/** A lesson shows its closing challenge as the right idea plays it: a snake that lives. */
export async function lessonCard(
  { data }: CollectionEntry<'lessons'>,
  { data: { challenge, ideas } }: CollectionEntry<'challenges'>,
): Promise<Card> {
  const snake = await snakeOf(challenge, policyOf(ideas.right), SNAKE_SIDE);
  return { kicker: `Lesson ${data.order}`, title: data.title, snake };
}

/** A challenge shows what the obvious wrong idea makes of it. */
export async function challengeCard({
  data: { order, challenge, ideas },
}: CollectionEntry<'challenges'>): Promise<Card> {
  const snake = await snakeOf(challenge, policyOf(ideas.wrong), SNAKE_SIDE);
  return { kicker: `Challenge ${order}`, title: challenge.title, snake };
}

export function lessonPreview({ id, data }: CollectionEntry<'lessons'>): Preview {
  return {
    path: `/social/lessons/${id}.png`,
    alt: `${data.title}. Beside it a snake in a ring, a plate for each generation of a run that was won.`,
  };
}

export function challengePreview({ id, data }: CollectionEntry<'challenges'>): Preview {
  return {
    path: `/social/play/${id}.png`,
    alt: `${data.challenge.title}. Beside it a snake in a ring, a plate for each generation of a run that was lost.`,
  };
}
