import { truthOf } from '../../kinds/mixture/settings.ts';
import { findPart } from '../../kit/parts.ts';
import type { MapPosition } from './losses.ts';
import { type NamePlace, namePlaces } from './scenes/chart.ts';

/** What a press on a map does: it arrives with the first one. */

/** Where an island lies, in shares of the map. */
type Island = Pick<NamePlace, 'x' | 'middle' | 'reach'>;

/** How far off an island a press is still meant for it, in its own radii: fingers are broad. */
const WITHIN = 1.3;

/** Chooses the island that was pressed in the list of places, or the whole world again, where it is chosen already. */
export function pressMap(
  board: HTMLElement,
  { challenge }: MapPosition,
  { clientX, clientY }: MouseEvent,
): void {
  const islands = namePlaces(truthOf(challenge.world));
  const map = findPart(board, 'names', Element).getBoundingClientRect();
  const source = findPart(board, 'source', HTMLSelectElement);
  const mode = String(islandAt(islands, map, clientX - map.left, clientY - map.top));
  const isOffered = [...source.options].some(({ value }) => value === mode);
  if (!isOffered || source.matches(':disabled')) return;
  source.value = source.value === mode ? 'world' : mode;
  source.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * The island that lies at a point of a map: its index, or none.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
export function islandAt(
  islands: readonly Island[],
  { width, height }: Pick<DOMRect, 'width' | 'height'>,
  x: number,
  y: number,
): number | undefined {
  const distances = islands.map(
    (island) =>
      Math.hypot(x - island.x * width, y - island.middle * height) / (island.reach * width),
  );
  const nearest = Math.min(...distances);
  return nearest <= WITHIN ? distances.indexOf(nearest) : undefined;
}
