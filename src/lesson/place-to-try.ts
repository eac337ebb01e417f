/** A lesson or a challenge, from the root of the site: "/lessons/islands/", "/play/knife-edge/". */
export const PLACE_TO_TRY = /^\/(lessons|play)\/([a-z0-9-]+)\/$/;

/** The collection and the file that such a place is made from. */
export function fileOfPlace(place: string): {
  readonly collection: 'lessons' | 'challenges';
  readonly id: string;
} {
  const [, room, id = ''] = PLACE_TO_TRY.exec(place) ?? [];
  return { collection: room === 'lessons' ? 'lessons' : 'challenges', id };
}
