import { expectedLifetime } from '../../kinds/mixture/modes.ts';
import { COVERED_SHARE } from '../../kinds/mixture/regions/landscape.ts';
import { truthOf } from '../../kinds/mixture/settings.ts';
import { count, joined, percentWords, shareWords } from '../../kit/words/en.ts';
import { lostIslands, type MapPosition } from './losses.ts';

/** What is said of each island that is lost: when it was well last, and what theory gave it. */
export function obituariesOf(
  position: MapPosition,
): { readonly title: string; readonly text: string }[] {
  const { challenge } = position;
  const truth = truthOf(challenge.world);
  return lostIslands(position).map(({ mode, name, generation }) => {
    const weight = truth[mode]?.weight ?? 0;
    const lifetime = expectedLifetime(challenge.n, weight);
    const line = `above ${percentWords(COVERED_SHARE)} of its real size`;
    const seen =
      generation === 1 ? `Never ${line}.` : `Last ${line} in generation ${generation - 1}.`;
    const average = count(nearly(lifetime), 'generation');
    const theory =
      lifetime === Infinity
        ? ''
        : `Left to chance, islands with ${shareWords(weight)} of the world that die out last about ${average} on average.`;
    const text = joined([seen, theory]);
    return { title: `† ${name}, lost in generation ${generation}`, text };
  });
}

/** In tens where it is long: the theory counts one to three generations too many, and single runs scatter widely. */
function nearly(lifetime: number): number {
  const step = lifetime < 20 ? 1 : 10;
  return Math.max(1, step * Math.round(lifetime / step));
}
