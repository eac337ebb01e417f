import { listed } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import { survivalNow } from '../../../faces/passage.ts';
import { hasBudget, hasGoal, hasMoney } from '../../../game/facts.ts';
import { isBetter, type Outcome, outcomeOf } from '../../../game/outcome.ts';
import type { Position } from '../../../game/position.ts';
import type { Sitting } from '../../../game/sitting.ts';
import { count, joined, percent } from '../../../kit/words/en.ts';
import { tailsWords } from './position.ts';

/** What a board says at the end of a run, and about other runs. */

/** How the run ended, as a heading and a sentence. */
export function endingOf({ position, challenge }: Sitting): {
  readonly title: string;
  readonly text: string;
} {
  if (!hasGoal(challenge)) return openEnding(position);
  const spent = hasBudget(challenge)
    ? `You spent ${position.spent} of ${challenge.budget}${hasMoney(challenge) ? '' : ' real samples'}.`
    : `You used ${count(position.spent, 'real sample')}.`;
  if (position.status === 'won') {
    const lives = count(position.lives, 'life', 'lives');
    const text = `All ${challenge.generations} generations, ${lives} left. ${spent}`;
    return { title: boardFaceOf(challenge).say.kept, text };
  }
  const title = `Lost in generation ${position.state.generation}`;
  return { title, text: `${lossOf(position)} ${spent}` };
}

/** The run that came with a link. */
export function rivalWords({ won, livesLeft, spent, fidelity }: Outcome): string {
  if (!won) return `Run to beat: lost in generation ${fidelity.length}.`;
  const lives = count(livesLeft, 'life', 'lives');
  return `Run to beat: won with ${lives} left, ${spent} spent.`;
}

/** How a finished run compares with the one that came with the link. */
export function compareWith(rival: Outcome | null, { position }: Sitting): string {
  const outcome = outcomeOf(position);
  if (rival === null || outcome === null) return '';
  const saved = rival.spent - outcome.spent;
  const by = outcome.won && rival.won && saved !== 0 ? Math.abs(saved) : 0;
  const why = by === 0 ? '' : `, with ${by} less spent`;
  if (isBetter(outcome, rival)) return `You beat the run in the link${why}.`;
  if (isBetter(rival, outcome)) return `The run in the link was better${why}.`;
  return 'You did as well as the run in the link.';
}

/** A board without a goal says what is left. */
function openEnding(position: Position): { title: string; text: string } {
  const { challenge } = position;
  const { say } = boardFaceOf(challenge);
  const lost = say
    .losses(position)
    .map(({ name, generation }) => `${name} (generation ${generation})`);
  const ofLost = lost.length === 0 ? '' : ` Lost: ${listed(lost)}.`;
  const text = `After ${count(challenge.generations, 'generation')}: ${tailsWords(position)}.${ofLost}`;
  return { title: say.ending(position), text };
}

/** Which generations cost a life, and why. */
function lossOf(position: Position): string {
  const { turns, challenge } = position;
  const costly = turns.filter((turn) => turn.costLife);
  const isThin = costly.some(({ measures }) => Math.min(...measures.survival) < challenge.line);
  const isFat = costly.some(({ measures }) => Math.max(...measures.survival) > 1 / challenge.line);
  const how = joined([isThin ? 'too thin' : '', isFat ? 'too fat' : ''], ' or ');
  const list = listed(costly.map(({ state }) => `${state.generation}`));
  const generations = costly.length === 1 ? 'generation' : 'generations';
  const { say } = boardFaceOf(challenge);
  const tails = say.tails(challenge);
  const survival = survivalNow(position, tails);
  const last = tails.map((name, i) => `${name} at ${percent(survival[i] ?? 1)}%`);
  const end = `At the end: ${listed(last)}.`;
  return `${say.culprit(position)} was ${how} in ${generations} ${list}. ${end}`;
}
