import type { Challenge } from '../../game/challenge.ts';
import type { Face } from './face.ts';

/** The face for a challenge. Each arrives with the board that needs it. */
export async function faceFor(board: HTMLElement, { model }: Challenge): Promise<Face> {
  if (model === 'gaussian') {
    const { GaussianFace } = await import('./gaussian-face.ts');
    return new GaussianFace(board);
  }
  const { MapFace } = await import('./map-face.ts');
  return new MapFace(board);
}
