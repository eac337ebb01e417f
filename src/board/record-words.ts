import type { Outcome } from '../game/outcome.ts';
import type { Par } from '../game/par.ts';
import { resultsOf, type Sitting } from '../game/sitting.ts';
import type { Feat, Kept } from '../progress/record.ts';
import { starMarks } from './judgement.ts';

/** "par 200 · best: 240 spent ★★☆ · first try: lost in generation 9", what is known and kept of a luck. */
export function recordWords(sitting: Sitting, kept: Kept | null, par: Par | null): string {
  const now = resultsOf(sitting);
  const best = kept?.best ?? now.best;
  const firstTry = kept?.firstTry ?? now.firstTry;
  return [
    par?.par == null ? '' : `par ${par.par}`,
    best === null ? '' : `best: ${told(best)}${marksOf(best)}`,
    firstTry === null ? '' : `first try: ${told(firstTry)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function told(result: Feat | Outcome): string {
  const generations = 'generations' in result ? result.generations : result.fidelity.length;
  return result.won ? `${result.spent} spent` : `lost in generation ${generations}`;
}

function marksOf(result: Feat | Outcome): string {
  return 'stars' in result && result.stars > 0 ? ` ${starMarks(result.stars)}` : '';
}
