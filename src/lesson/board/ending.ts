import { isBetter, type Outcome, outcomeOf, type Results } from '../../game/outcome.ts';
import type { Position } from '../../game/position.ts';
import type { Sitting } from '../../game/sitting.ts';
import { count, hasBudget, hasGoal, joined, percent, survivalNow, tailsOf } from './words.ts';

/** What a board says at the end of a run, and about other runs. */

/** How the run ended, as a heading and a sentence. */
export function endingOf({ position, challenge }: Sitting): {
  readonly title: string;
  readonly text: string;
} {
  if (!hasGoal(challenge)) return openEnding(position);
  const spent = hasBudget(challenge)
    ? `You spent ${position.spent} of ${challenge.budget} real samples.`
    : `You used ${count(position.spent, 'real sample')}.`;
  if (position.status === 'won') {
    const lives = count(position.lives, 'life', 'lives');
    const text = `All ${challenge.generations} generations, ${lives} left. ${spent}`;
    return { title: 'You kept the tails alive', text };
  }
  const title = `Lost in generation ${position.state.generation}`;
  return { title, text: `${lossOf(position)} ${spent}` };
}

/** "first try: lost in generation 9 · best: 360 spent", what is kept of this luck. */
export function recordWords({ firstTry, best }: Results): string {
  if (best === null) return '';
  const told = ({ won, spent, fidelity }: Outcome) =>
    won ? `${spent} spent` : `lost in generation ${fidelity.length}`;
  const first = firstTry === null ? '' : `first try: ${told(firstTry)} · `;
  return `${first}best: ${told(best)}`;
}

/** The run that came with a link. */
export function rivalWords({ won, livesLeft, spent, fidelity }: Outcome): string {
  if (!won) return `Run to beat: lost in generation ${fidelity.length}.`;
  const lives = count(livesLeft, 'life', 'lives');
  return `Run to beat: won with ${lives} left, ${count(spent, 'real sample')}.`;
}

/** How a finished run compares with the one that came with the link. */
export function compareWith(rival: Outcome | null, { position }: Sitting): string {
  const outcome = outcomeOf(position);
  if (rival === null || outcome === null) return '';
  const saved = rival.spent - outcome.spent;
  const by = outcome.won && rival.won && saved !== 0 ? Math.abs(saved) : 0;
  const why = by === 0 ? '' : ` by ${count(by, 'real sample')}`;
  if (isBetter(outcome, rival)) return `You beat the run in the link${why}.`;
  if (isBetter(rival, outcome)) return `The run in the link was better${why}.`;
  return 'You did as well as the run in the link.';
}

/** A board without a goal says what is left of the tails. */
function openEnding(position: Position): { title: string; text: string } {
  const survival = survivalNow(position);
  const text = `After ${count(position.challenge.generations, 'generation')}: ${tailsOf(position)}.`;
  if (Math.min(survival.left, survival.right) < 0.05) return { title: 'A tail is lost', text };
  const isSwollen = Math.max(survival.left, survival.right) > 2;
  return { title: isSwollen ? 'A tail has swollen' : 'Both tails are still here', text };
}

/** Which generations cost a life, and why. */
function lossOf(position: Position): string {
  const { turns, challenge } = position;
  const costly = turns.filter((turn) => turn.costLife);
  const isThin = costly.some(
    ({ survival: { left, right } }) => Math.min(left, right) < challenge.line,
  );
  const isFat = costly.some(
    ({ survival: { left, right } }) => Math.max(left, right) > 1 / challenge.line,
  );
  const how = joined([isThin ? 'too thin' : '', isFat ? 'too fat' : ''], ' or ');
  const list = new Intl.ListFormat('en').format(costly.map(({ state }) => `${state.generation}`));
  const generations = costly.length === 1 ? 'generation' : 'generations';
  const { left, right } = survivalNow(position);
  const last = `At the end the left tail stood at ${percent(left)}%, the right one at ${percent(right)}%.`;
  return `A tail was ${how} in ${generations} ${list}. ${last}`;
}
