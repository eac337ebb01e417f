import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasWeb } from '../../../game/facts.ts';
import { linesOf } from '../../../game/lines.ts';
import type { Mistake, Worst } from '../../../game/mistakes.ts';
import type { Plain } from '../../../game/plain.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { highestOf, lineOf, percent } from '../../../kit/words/en.ts';
import { fidelity } from '../../../sim/fidelity.ts';
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
    return `On this luck, ${policy} loses as well, wherever it takes over.`;
  }
  if (winsFrom === 0) {
    return `Generation 1 decided it: from the start, ${policy} would have won.`;
  }
  return `Generation ${winsFrom + 1} decided it: from generation ${winsFrom} on, ${policy} would still have won.`;
}

/** One sentence or two of advice. */
export function adviceWords(challenge: Challenge, mistake: Mistake): string {
  const { say } = boardFaceOf(challenge);
  const line = lineOf(challenge);
  const lineAt = (tail: number) => ({ line: linesOf(challenge)[tail] ?? challenge.line });
  const stood = ({ tail, survival }: Worst) =>
    `${say.subjects(challenge)[tail] ?? ''} stood at ${percent(survival)}%`;
  const near = ({ survival }: Worst) =>
    fidelity(survival) < challenge.line ? 'beyond the line already' : 'close to the line';
  const place = (mode: number) => say.places(challenge)[mode] ?? '';
  const tool = (index: number, option: number) =>
    toolsUsed(challenge, { tools: challenge.tools.map((_, i) => (i === index ? option : 0)) });
  const feed = hasWeb(challenge) ? 'collect' : 'feed';
  switch (mistake.kind) {
    case 'nothing':
      return `You spent nothing, and nothing else brings a thin tail back. Try to ${feed} some when one nears ${line}.`;
    case 'luck':
      return challenge.locked.includes('seed')
        ? 'Bad luck more than bad judgement: this is a hard one. Try it another way.'
        : 'Bad luck more than bad judgement. Try it another way, or with another luck.';
    case 'untried':
      return `Try a run ${tool(mistake.tool, mistake.option)}: you have not yet.`;
    case 'misused':
      return `Most of your generations were made ${tool(mistake.tool, mistake.option)}.${doorWords(challenge, mistake.tool)} Try a run without.`;
    case 'unvisited':
      return `Nobody was sent to ${place(mistake.mode)}. Try to fetch samples there when it is thin.`;
    case 'pushed':
      return `Samples fetched from ${place(mistake.mode)} and counted in full push its share up. Stop when it is well, or let them count for its share only.`;
    case 'fat':
      return `Too much is a loss as well: above ${highestOf(lineAt(mistake.tail))} a tail is as wrong as below ${lineOf(lineAt(mistake.tail))}. Real samples pull it back from there too.`;
    case 'flush':
      return `You spent ${mistake.spent} while no tail was in need, and by generation ${mistake.generation} the money was gone. Look first, and ${feed} when a tail is thin.`;
    case 'dry':
      return `By generation ${mistake.generation} the money was gone. The loop remembers only its latest model, so keep something for later.`;
    case 'asleep':
      return `Before generation ${mistake.generation} ${stood(mistake.before)}, ${near(mistake.before)}, and you did next to nothing. Try to ${feed} more at such a time.`;
    case 'little':
      return `Before generation ${mistake.generation} ${stood(mistake.before)}, and what you did was not enough. Try to ${feed} more at such a time, or sooner.`;
    case 'sudden':
      return `Before generation ${mistake.generation} ${stood(mistake.before)}, and a single generation was enough. Try to ${feed} a little sooner.`;
  }
}

/** Why a bouncer hurts: whom it turns away. Nothing for other tools, and for one that errs alike on everybody. */
function doorWords(challenge: Challenge, index: number): string {
  const web = kindOf(challenge).web(challenge);
  if (web === undefined || challenge.tools[index]?.tool !== 'bouncer') return '';
  if (web.tailFalsePositive <= web.falsePositive) return '';
  return ` The bouncer turns away ${percent(web.tailFalsePositive)}% of the real samples far out, and those are your tails.`;
}
