import { grouped } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { linesOf } from '../../../game/lines.ts';
import { type Mistake, NEAR, type Thin, type Worst } from '../../../game/mistakes.ts';
import type { Plain } from '../../../game/plain.ts';
import type { Move } from '../../../game/position.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { highestOf, lineOf, percentWords } from '../../../kit/words/en.ts';
import { fidelity } from '../../../sim/fidelity.ts';
import { meansOf } from './judgement.ts';
import { sourceName } from './position.ts';
import { plainWords } from './stars.ts';
import { toolsUsed } from './tools.ts';

/** What a board says to somebody who lost: where it was decided, and what to try. */

/**
 * Which generation decided a run that was lost.
 *
 * @param winsFrom the last generation from which the plain policy would still have won; null for none
 */
export function turningWords(challenge: Challenge, plain: Plain, winsFrom: number | null): string {
  const policy = `“${plainWords(challenge, plain)}”`;
  if (winsFrom === null) {
    return `On this luck, ${policy} loses as well, wherever it takes this run over.`;
  }
  if (winsFrom === 0) {
    return `Generation 1 decided it: from the start, ${policy} would have won.`;
  }
  return `Generation ${winsFrom + 1} decided it: from generation ${winsFrom} on, ${policy} would still have won.`;
}

export const STILL_TURNING = 'Where this run was decided is still being worked out …';
export const LONG_TURNING = 'To work out where this run was decided takes too long on this device.';
export const NO_TURNING =
  'Where this run was decided could not be worked out, because a part could not be loaded. Check the connection and load the page again.';

/** One sentence or two of advice, with an amount where it is known which. */
export function adviceWords(challenge: Challenge, mistake: Mistake, plain: Plain): string {
  const { say } = boardFaceOf(challenge);
  const lineAt = (tail: number) => ({ line: linesOf(challenge)[tail] ?? challenge.line });
  const stood = ({ tail, survival }: Worst) =>
    `${say.subjects(challenge)[tail] ?? ''} stood at ${percentWords(survival)}`;
  const near = ({ tail, survival }: Worst) => nearWords(fidelity(survival) / lineAt(tail).line);
  const better = ({ better: move }: Thin) =>
    move === null ? '' : `Try ${grouped(move.real)}${placeWords(challenge, move)}`;
  const place = (mode: number) => say.places(challenge)[mode] ?? '';
  const tool = (index: number, option: number) =>
    toolsUsed(challenge, { tools: challenge.tools.map((_, i) => (i === index ? option : 0)) });
  switch (mistake.kind) {
    case 'nothing':
      return `${nothingWords(mistake.hadTools)} Try to ${mistake.couldWin ? plainWords(challenge, plain) : 'feed when a tail is thin; on this luck even that may not be enough'}.`;
    case 'luck':
      return challenge.locked.includes('seed')
        ? 'Bad luck more than bad judgement: this is a hard one. Try it another way.'
        : 'Bad luck more than bad judgement. Try it another way, or with another luck.';
    case 'untried':
      return `Try a run ${tool(mistake.tool, mistake.option)}: this one was without.`;
    case 'misused':
      return `Most of your generations were made ${tool(mistake.tool, mistake.option)}.${doorWords(challenge, mistake.tool)} Try a run without.`;
    case 'unvisited':
      return `Nobody was sent to ${place(mistake.mode)}. Try to fetch samples there when it is thin.`;
    case 'pushed':
      return `Samples fetched from ${place(mistake.mode)} and counted in full push its share up. Stop when it is well, or let them count for its share only.`;
    case 'fat':
      return `Too much is a loss as well: above ${highestOf(lineAt(mistake.tail))} a tail is as wrong as below ${lineOf(lineAt(mistake.tail))}. Real samples pull it back from there too.`;
    case 'otherwise':
      return `Try again ${mistake.from === 0 ? '' : `from generation ${mistake.from} `}and ${plainWords(challenge, plain)}, no more and no less.`;
    case 'flush':
      return `You spent ${grouped(mistake.spent)} while no tail was in need, and by generation ${mistake.generation} ${meansOf(challenge).gone}. Look first, and feed when a tail is thin.`;
    case 'dry':
      return `By generation ${mistake.generation} ${meansOf(challenge).gone}. The loop remembers only its latest model, so keep something for later.`;
    case 'asleep':
      return `Before generation ${mistake.generation} ${stood(mistake.before)}${near(mistake.before)}, and you ${fedWords(mistake.fed)}. ${better(mistake) || 'Try to feed more'} at such a time.`;
    case 'little':
      return `Before generation ${mistake.generation} ${stood(mistake.before)}, and the ${grouped(mistake.fed)} that you fed were not enough. ${better(mistake) || 'Try to feed more'} at such a time, or sooner.`;
    case 'sudden':
      return `Before generation ${mistake.generation} ${stood(mistake.before)}, and a single generation was enough. Try to feed a little sooner.`;
  }
}

function nothingWords(hadTools: boolean): string {
  if (hadTools) return 'You fed nothing, and left all to the tools.';
  return 'You spent nothing, and nothing else brings back what is rare.';
}

/** @param margin fidelity, as a multiple of the line */
function nearWords(margin: number): string {
  if (margin < 1) return ', beyond the line already';
  return margin < NEAR ? ', close to the line' : '';
}

function fedWords(fed: number): string {
  return `fed ${fed === 0 ? 'nothing' : `only ${grouped(fed)}`}`;
}

/** " from Wren Rock"; nothing for the whole world. */
function placeWords(challenge: Challenge, { from }: Move): string {
  return from === undefined ? '' : ` from ${sourceName(challenge, from)}`;
}

/** Why a bouncer hurts: whom it turns away. Nothing for other tools, and for one that errs alike on everybody. */
function doorWords(challenge: Challenge, index: number): string {
  const web = kindOf(challenge).web(challenge);
  if (web === undefined || challenge.tools[index]?.tool !== 'bouncer') return '';
  if (web.tailFalsePositive <= web.falsePositive) return '';
  return ` The bouncer turns away ${percentWords(web.tailFalsePositive)} of the real samples far out, and those are your tails.`;
}
