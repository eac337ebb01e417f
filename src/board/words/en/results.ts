import { grouped } from '../../../base/language.ts';
import type { Outcome } from '../../../game/outcome.ts';
import type { Par } from '../../../game/par.ts';
import type { Bar } from '../../../game/plain.ts';
import { resultsOf, type Sitting } from '../../../game/sitting.ts';
import { starsOf } from '../../../game/stars.ts';
import { isolated } from '../../../kit/parts.ts';
import { count, joined } from '../../../kit/words/en.ts';
import type { Feat, Kept } from '../../../progress/record.ts';
import { starMarks } from './stars.ts';

/** "par 200 · best: 240 spent ★★☆ · first try: lost in generation 9", what is known and kept of a luck. */
export function recordWords(
  sitting: Sitting,
  kept: Kept | null,
  par: Par | null,
  bar: Bar | null,
): string {
  const now = resultsOf(sitting);
  const best = kept?.best ?? now.best;
  const firstTry = kept?.firstTry ?? now.firstTry;
  return [
    par?.par == null ? '' : `par ${grouped(par.par)}`,
    best === null ? '' : `best: ${told(best)}${marksOf(best, bar)}`,
    firstTry === null ? '' : `first try: ${told(firstTry)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function told(result: Feat | Outcome): string {
  const generations = 'generations' in result ? result.generations : result.fidelity.length;
  return result.won ? `${grouped(result.spent)} spent` : `lost in generation ${generations}`;
}

/** Stars of a win, once the bar is known. */
function marksOf(result: Feat | Outcome, bar: Bar | null): string {
  return result.won && bar !== null ? ` ${starMarks(starsOf(result, bar))}` : '';
}

/** A generation that ended this close to the line, as a multiple of it, was a near thing. */
const NEAR = 1.5;

/**
 * A result to paste: name, par, what was spent, and a sign for each generation. It gives no move away. A screen reader
 * has the words, and reads the signs as circles.
 *
 * @param lines of the tails
 * @param bar without it nothing is said of stars
 * @param address where the challenge can be played, or nothing
 * @param claim what the run can claim, such as a first try, or nothing
 */
export function resultText(
  title: string,
  outcome: Outcome,
  lines: readonly number[],
  par: number | null,
  bar: Bar | null,
  address: string,
  claim: string,
): string {
  const { won, spent, fidelity } = outcome;
  const isBelow = (times: number) => (tails: readonly number[]) =>
    tails.some((each, i) => each < times * (lines[i] ?? 0));
  const hasLost = isBelow(1);
  const isNear = isBelow(NEAR);
  const signs = fidelity
    .map((tails) => (hasLost(tails) ? '○' : isNear(tails) ? '◐' : '●'))
    .join('');
  const lost = fidelity.filter(hasLost).length;
  const generations = count(fidelity.length, 'generation');
  const how = won ? `Won in ${generations}` : `Lost after ${generations}`;
  const stars = bar === null ? '' : ` ${starMarks(starsOf(outcome, bar))}`;
  return [
    `Tailkeeper: ${isolated(title)}`,
    `${how}, ${count(lost, 'life', 'lives')} lost.${stars}`,
    joined([`Spent ${grouped(spent)}${par === null ? '' : `, par ${grouped(par)}`}.`, claim]),
    signs,
    ...(address === '' ? [] : [address]),
  ].join('\n');
}

export const NO_STARS =
  'The stars of this run could not be loaded. Check the connection and load the page again.';

export const PAR_COMES = 'Par on this luck is still being searched for.';

export const NO_PAR = 'Par on this luck could not be loaded.';

export const NO_OTHERS = 'How this goes on other lucks could not be loaded.';

export const NO_CODE = 'The QR code could not be loaded. The link can be copied.';
