import { loadFigureFace } from '../../faces/faces.ts';
import type { FigureFace } from '../../figures/face.ts';
import type { FigureSettings } from '../../figures/settings.ts';

/**
 * How a figure shows the kind of model that it is about.
 *
 * @throws Error with a sentence when lessons have no figures of it
 */
export async function faceFor({ loop }: FigureSettings): Promise<FigureFace> {
  const face = await loadFigureFace(loop);
  if (face !== null) return face;
  throw new Error(`there are no figures of the kind "${loop.model}"`);
}
