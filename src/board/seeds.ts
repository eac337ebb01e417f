import { bring } from '../base/bring.ts';
import { fail, type Result } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import { kindOf } from '../kinds/kinds.ts';
import { newSeed } from '../kit/luck.ts';
import type { Parts } from './parts.ts';
import { told } from './told.ts';
import { NO_LUCK } from './words/en/notices.ts';

/**
 * Hears which luck is wanted: the seed that was typed, or a new one.
 *
 * @param use gets it as it stands
 */
export function watchSeeds(
  { newSeed: anew, useSeed, seed }: Parts,
  challenge: Challenge,
  use: (text: string | Promise<string>) => void,
): void {
  anew.addEventListener('click', () => use(draw(challenge, seed.value)));
  useSeed.addEventListener('click', () => use(seed.value));
  seed.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    use(seed.value);
  });
}

/** Where nobody can search for par, a luck on which it is known; any other can be typed. */
async function draw(challenge: Challenge, now: string): Promise<string> {
  if (kindOf(challenge).pools === undefined) return newSeed();
  const { drawFromPool } = await bring(() => import('./pool.ts'));
  return (await drawFromPool(challenge, now)) ?? newSeed();
}

/** @returns the seed that was meant, or why it is none, in a sentence */
export async function seedFrom(given: string | Promise<string>): Promise<Result<string, string>> {
  try {
    const cleaning = bring(() => import('../base/entered.ts'));
    const [text, { typedSeed }] = await Promise.all([given, cleaning]);
    const seed = typedSeed(text);
    return seed.ok ? seed : fail(await told(seed.error));
  } catch {
    return fail(NO_LUCK);
  }
}
