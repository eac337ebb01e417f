import { grouped, listed } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import { hasBudget, hasGoal, hasMoney } from '../../../game/facts.ts';
import { isBetter, type Outcome, outcomeOf } from '../../../game/outcome.ts';
import type { Position } from '../../../game/position.ts';
import type { Sitting } from '../../../game/sitting.ts';
import { count, joined } from '../../../kit/words/en.ts';
import { culpritsOf, tailsWords } from './position.ts';

/** What a board says at the end of a run, and about other runs. */

/** How the run ended, as a heading and a sentence or two. */
export function endingOf(sitting: Sitting): { readonly title: string; readonly text: string } {
  const { position, challenge } = sitting;
  if (!hasGoal(challenge)) return openEnding(position);
  const spent = hasBudget(challenge)
    ? `You spent ${grouped(position.spent)} of ${grouped(challenge.budget)}${hasMoney(challenge) ? '' : ' real samples'}.`
    : `You used ${count(position.spent, 'real sample')}.`;
  if (position.status === 'won') {
    const left = `${count(position.lives, 'life', 'lives')} left.`;
    const text = joined([spent, left, claimWords(sitting)]);
    return { title: boardFaceOf(challenge).say.kept, text };
  }
  const title = `Lost in generation ${position.state.generation}`;
  return { title, text: joined([lastLossWords(position), spent]) };
}

/** The run that came with a link. */
export function rivalWords({ won, livesLeft, spent, fidelity }: Outcome): string {
  if (!won) return `Run to beat: lost in generation ${fidelity.length}.`;
  const lives = count(livesLeft, 'life', 'lives');
  return `Run to beat: won with ${lives} left, ${grouped(spent)} spent.`;
}

/** How a finished run compares with the one that came with the link. */
export function compareWith(rival: Outcome | null, { position }: Sitting): string {
  const outcome = outcomeOf(position);
  if (rival === null || outcome === null) return '';
  const saved = rival.spent - outcome.spent;
  const by = outcome.won && rival.won && saved !== 0 ? Math.abs(saved) : 0;
  const why = by === 0 ? '' : `, with ${grouped(by)} less spent`;
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

/** "Generation 5 cost a life: the left tail stood at 23%, below 30%.", the last one that did; or nothing. */
export function lastLossWords({ turns, challenge, lives }: Position): string {
  const turn = turns.findLast(({ costLife }) => costLife);
  if (turn === undefined) return '';
  const life = lives === 0 ? 'the last life' : 'a life';
  return `Generation ${turn.state.generation} cost ${life}: ${culpritsOf(turn, challenge)}.`;
}

/** What a finished run can claim: "First try.", "With steps back.", or nothing. */
export function claimWords({ isFirstTry, hasSteppedBack }: Sitting): string {
  if (hasSteppedBack) return 'With steps back.';
  return isFirstTry ? 'First try.' : '';
}

/** "Try again from generation 7". */
export function tryThereWords(generation: number): string {
  return `Try again from generation ${generation}`;
}
