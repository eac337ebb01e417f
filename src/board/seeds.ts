import { newSeed } from '../kit/luck.ts';
import type { Parts } from './parts.ts';

/**
 * Hears which luck is wanted: the seed that was typed, or a new one.
 *
 * @param use gets it as it stands
 */
export function watchSeeds(
  { newSeed: anew, useSeed, seed }: Parts,
  use: (text: string) => void,
): void {
  anew.addEventListener('click', () => use(newSeed()));
  useSeed.addEventListener('click', () => use(seed.value));
  seed.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    use(seed.value);
  });
}
