import { door, drop, headline, missed, shelf, thinning, tipped, trimmed, ward } from './curves.ts';
import type { Mark } from './marks.ts';
import { album, islands, notebook } from './worlds.ts';

/** Pictures that tell the idea of a lesson without words; its head names one. All are drawn from runs of our models. */
export const IDEAS = {
  thinning,
  missed,
  headline,
  drop,
  shelf,
  islands,
  trimmed,
  tipped,
  door,
  album,
  notebook,
  ward,
} as const satisfies Readonly<Record<string, () => Mark[]>>;

export type IdeaName = keyof typeof IDEAS;
export const IDEA_PICTURES = Object.keys(IDEAS) as [IdeaName, ...IdeaName[]];
