import { bring } from '../base/bring.ts';
import { fail, type Result } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import { kindOf } from '../kinds/kinds.ts';
import { newSeed } from '../kit/luck.ts';
import type { Parts } from './parts.ts';
import { told } from './told.ts';
import { LUCK_COMES, NO_LUCK } from './words/en/notices.ts';

/** So long a luck may be on its way without a word, in milliseconds; as `orTell` has it, which comes after a first decision. */
const PATIENCE_MS = 2000;

/**
 * Hears which luck is wanted: the seed that was typed, or a new one.
 *
 * @param say tells that one is on its way, where that takes long, and nothing when it is there
 * @param use gets the seed that was meant, or why it is none, in a sentence
 * @returns does what it is given: at once, but while a luck is on its way when that is there, for nobody plays on the old one
 */
export function watchSeeds(
  { newSeed: anew, useSeed, seed }: Parts,
  challenge: Challenge,
  say: (sentence: string) => void,
  use: (seed: Result<string, string>) => void,
): (act: () => unknown) => void {
  let coming: Promise<void> | null = null;
  const take = (text: string | Promise<string>) => {
    const timer = setTimeout(() => say(LUCK_COMES), PATIENCE_MS);
    const luck = seedFrom(text).then((wanted) => {
      clearTimeout(timer);
      if (coming !== luck) return;
      coming = null;
      say('');
      use(wanted);
    });
    coming = luck;
  };
  anew.addEventListener('click', () => take(draw(challenge, seed.value)));
  useSeed.addEventListener('click', () => take(seed.value));
  seed.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take(seed.value);
  });
  const withLuck = (act: () => unknown): void => {
    if (coming === null) act();
    else void coming.then(() => withLuck(act));
  };
  return withLuck;
}

/** Where nobody can search for par, a luck on which it is known; any other can be typed. */
async function draw(challenge: Challenge, now: string): Promise<string> {
  if (kindOf(challenge).pools === undefined) return newSeed();
  const { drawFromPool } = await bring(() => import('./pool.ts'));
  return (await drawFromPool(challenge, now)) ?? newSeed();
}

async function seedFrom(given: string | Promise<string>): Promise<Result<string, string>> {
  try {
    const cleaning = bring(() => import('../base/entered.ts'));
    const [text, { typedSeed }] = await Promise.all([given, cleaning]);
    const seed = typedSeed(text);
    return seed.ok ? seed : fail(await told(seed.error));
  } catch {
    return fail(NO_LUCK);
  }
}
