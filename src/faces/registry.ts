import type { Challenge } from '../game/challenge.ts';
import type { Face } from './face.ts';

/** The face for a challenge. Each arrives with the board that needs it. */
export async function faceFor(board: HTMLElement, { model }: Challenge): Promise<Face> {
  if (model === 'gaussian') {
    const { GaussianFace } = await import('./gaussian/live.ts');
    return new GaussianFace(board);
  }
  const { MapFace } = await import('./mixture/live.ts');
  return new MapFace(board);
}
