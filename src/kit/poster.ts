import type { Shape, Size } from '../stage/scene/shapes.ts';
import { gathered } from '../stage/view/gathered.ts';
import { svgOf } from '../stage/view/svg.ts';

/** A scene as the SVG that stands in a page before any script runs; see `svgOf`. */
export function posterOf(
  scene: (size: Size) => readonly Shape[],
  width: number,
  height: number,
  fit: 'whole' | 'stretched' = 'whole',
): string {
  return svgOf(gathered(scene({ width, height })), { width, height }, fit);
}
