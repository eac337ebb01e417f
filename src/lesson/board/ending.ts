import type { Outcome, Results } from '../../game/outcome.ts';
import type { Position } from '../../game/position.ts';
import type { Session } from '../../game/session.ts';
import { SIDES } from '../../sim/tails.ts';
import { count, hasBudget, hasGoal, survivalWords } from './words.ts';

/** What a board says at the end of a run, and about other runs. */

/** How the run ended, as a heading and a sentence. */
export function endingOf(session: Session): { readonly title: string; readonly text: string } {
  const { position, challenge } = session;
  if (!hasGoal(challenge)) {
    const worst = position.turns.at(-1)?.fidelity ?? 1;
    const title = worst < 0.3 ? 'The snake has eaten its tail' : 'The tails are still here';
    return {
      title,
      text: `After ${count(challenge.generations, 'generation')}: ${lastTails(position)}.`,
    };
  }
  const spent = hasBudget(challenge)
    ? `You spent ${position.spent} of ${challenge.budget} real samples.`
    : `You used ${count(position.spent, 'real sample')}.`;
  if (position.status === 'won') {
    const lives = `${count(position.lives, 'life', 'lives')} left`;
    return {
      title: 'You kept the tails alive',
      text: `All ${challenge.generations} generations, ${lives}. ${spent}`,
    };
  }
  const { text, generation } = lossOf(position);
  return { title: `Lost in generation ${generation}`, text: `${text} ${spent}` };
}

/** "first try lost in generation 9 · best 360": what is kept of this luck. */
export function recordWords({ firstTry, best }: Results): string {
  const told = (outcome: Results['best']) => {
    if (outcome === null) return '–';
    return outcome.won ? `${outcome.spent} spent` : `lost in generation ${outcome.fidelity.length}`;
  };
  if (best === null) return '';
  return firstTry === null
    ? `best: ${told(best)}`
    : `first try: ${told(firstTry)} · best: ${told(best)}`;
}

/** The run that came with a link. */
export function rivalWords({ won, livesLeft, spent, fidelity }: Outcome): string {
  if (!won) return `Run to beat: lost in generation ${fidelity.length}.`;
  const lives = count(livesLeft, 'life', 'lives');
  return `Run to beat: won with ${lives} left, ${count(spent, 'real sample')}.`;
}

/** How a finished run compares with the one that came with the link. */
export function compareWith(rival: Outcome | null, { position }: Session): string {
  if (rival === null || position.status === 'playing') return '';
  const won = position.status === 'won';
  if (won !== rival.won)
    return won ? 'You beat the run in the link.' : 'The run in the link was better.';
  if (!won) {
    const longer = position.turns.length - rival.fidelity.length;
    if (longer === 0) return 'The run in the link was lost in the same generation.';
    return longer > 0
      ? 'You lasted longer than the run in the link.'
      : 'The run in the link lasted longer.';
  }
  const saved = rival.spent - position.spent;
  if (saved === 0) return 'You spent as much as the run in the link.';
  const amount = `${Math.abs(saved)} real samples`;
  return saved > 0
    ? `You spent ${amount} less than the run in the link.`
    : `The run in the link spent ${amount} less.`;
}

function lastTails({ turns }: Position): string {
  const turn = turns.at(-1);
  if (turn === undefined) return 'both tails at 100%';
  return SIDES.map((side) => `${side} tail ${survivalWords(turn.survival[side])}`).join(', ');
}

function lossOf(position: Position): { text: string; generation: number } {
  const costly = position.turns.filter((turn) => turn.costLife);
  const generations = costly.map((turn) => turn.state.generation);
  const turn = position.turns.at(-1);
  const wasSwollen =
    turn !== undefined &&
    Math.max(turn.survival.left, turn.survival.right) > 1 / position.challenge.line;
  const how = wasSwollen ? 'too fat or too thin' : 'too thin';
  const list = new Intl.ListFormat('en').format(generations.map(String));
  return {
    text: `A tail was ${how} in ${generations.length === 1 ? 'generation' : 'generations'} ${list}.`,
    generation: position.state.generation,
  };
}
