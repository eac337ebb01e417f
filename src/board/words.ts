import { lostIslands } from '../faces/mixture/lost.ts';
import { percent } from '../figures/percent.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Position, Turn } from '../game/position.ts';
import type { TargetedSource } from '../sim/collection.ts';
import { islandNames, tailNames } from './names.ts';
import { SWOLLEN_ABOVE, survivalWords } from './shares.ts';
import { hasWeb, toolsUsed } from './tools.ts';

export { percent, survivalWords };

/** Every sentence and number that a board shows: pure, so that the page and the script say the same. */

/** Whether there is a line to stay above; without one nothing can be lost. */
export function hasGoal(challenge: Challenge): boolean {
  return challenge.line > 0;
}

/** Whether the board looks ahead. */
export function hasForecast(challenge: Challenge): boolean {
  return hasGoal(challenge) && !challenge.locked.includes('forecast');
}

/** "keep above 30%", "keep below 333%", or what is wrong with a tail; nothing where there is no line. */
export function lineWords(challenge: Challenge, survival: number): string {
  if (!hasGoal(challenge)) return '';
  if (survival < challenge.line) return `below ${lineOf(challenge)}: −1 life`;
  if (survival > 1 / challenge.line) return 'too fat: −1 life';
  if (survival > SWOLLEN_ABOVE) return `keep below ${highestOf(challenge)}`;
  return `keep above ${lineOf(challenge)}`;
}

/** "Only 20 real samples are left.", when more are wanted than there are. */
export function shortageOf(challenge: Challenge, most: number, wanted: number): string {
  if (wanted <= most) return '';
  if (hasMoney(challenge)) {
    return most === 0
      ? 'There is room and money for no real sample now.'
      : `There is room and money for only ${count(most, 'real sample')} now.`;
  }
  if (most === 0) return 'No real samples are left.';
  return most === 1 ? 'Only 1 real sample is left.' : `Only ${most} real samples are left.`;
}

/** Whether real samples are limited: a budget that would fill every training set is none. */
export function hasBudget({ budget, n, generations }: Challenge): boolean {
  return budget < n * generations;
}

/** What happened in the last generation and where that leaves the player, for the live summary. */
export function statusOf(position: Position): string {
  const turn = position.turns.at(-1);
  const { challenge } = position;
  if (turn === undefined) {
    const what = challenge.model === 'gaussian' ? 'both tails are' : 'everything on the map is';
    return joined([`Generation 0 is the real world itself: ${what} at 100%.`, leftWords(position)]);
  }
  const { state, move } = turn;
  const made = joined([madeOf(turn, challenge), toolsUsed(challenge, move)], ', ');
  const what = `Generation ${state.generation} of ${challenge.generations}, from ${made}: ${tailsWords(position)}.`;
  return joined([what, lostWords(position), lifeWords(turn), leftWords(position)]);
}

/** "40 real and 160 synthetic samples". */
function madeOf({ state, move }: Turn, challenge: Challenge): string {
  const { real, from } = move;
  if (hasWeb(challenge)) {
    const { count: passed, real: ofReal } = state.trainingSet;
    return `${count(real, 'sample')} of the web, ${ofReal} of ${passed} in the training set real`;
  }
  const where = real === 0 || from === undefined ? '' : ` (from ${sourceName(challenge, from)})`;
  // Tools may add copies, or an archive.
  const all = challenge.tools.length === 0 ? challenge.n : state.trainingSet.count;
  const ofReal = challenge.tools.length === 0 ? real : state.trainingSet.real;
  return `${ofReal} real${where} and ${all - ofReal} synthetic samples`;
}

/** The same in a few words, for automatic play: long sentences would still be read out when all is over. */
export function briefStatusOf(position: Position): string {
  const turn = position.turns.at(-1);
  if (turn === undefined) return statusOf(position);
  return joined([`Generation ${turn.state.generation}: ${tailsWords(position)}.`, lifeWords(turn)]);
}

/** S of each tail as it stands: 1 before the first move, when the model is the truth. */
export function survivalNow({ turns, challenge }: Position): readonly number[] {
  return turns.at(-1)?.measures.survival ?? tailNames(challenge).map(() => 1);
}

/** "left tail 89% alive, right tail 78% alive". */
export function tailsWords(position: Position): string {
  const survival = survivalNow(position);
  return tailNames(position.challenge)
    .map((name, i) => `${name} ${survivalWords(survival[i] ?? 1)}`)
    .join(', ');
}

/** Where samples are collected: "the whole world", "Wren Rock". */
export function sourceName(challenge: Challenge, from: TargetedSource | undefined): string {
  if (from === undefined || challenge.model === 'gaussian') return 'the whole world';
  return islandNames(challenge)[from.mode] ?? '';
}

/** "3 lives · 420 of 560 left", or what of it is limited: beside the slider, for the next decision. */
export function leftToSpend({ challenge, spent, lives }: Position): string {
  const ofLives = hasGoal(challenge) ? count(lives, 'life', 'lives') : '';
  const ofBudget = hasBudget(challenge)
    ? `${challenge.budget - spent} of ${challenge.budget} left`
    : '';
  return joined([ofLives, ofBudget], ' · ');
}

/**
 * "20 of 200", "20 of 200 · costs 60": what the slider stands at.
 *
 * @param price of one sample
 * @param ofTools what the tools cost beside them
 */
export function amountWords({ n }: Challenge, real: number, price: number, ofTools = 0): string {
  const cost = real * price + ofTools;
  return cost === real ? `${real} of ${n}` : `${real} of ${n} · costs ${cost}`;
}

/** Full and empty hearts; the words beside them say the same. */
export function hearts({ challenge, lives }: Position): string {
  if (!hasGoal(challenge)) return '';
  return '♥'.repeat(lives) + '♡'.repeat(challenge.lives - lives);
}

/** Islands that the model has lost as it stands. */
function lostWords(position: Position): string {
  const lost = lostIslands(position).map(({ name }) => name);
  return lost.length === 0 ? '' : `Lost: ${new Intl.ListFormat('en').format(lost)}.`;
}

function lifeWords({ costLife }: Turn): string {
  return costLife ? 'That costs a life.' : '';
}

function leftWords(position: Position): string {
  const { challenge, lives } = position;
  const ofLives = hasGoal(challenge) ? `${count(lives, 'life', 'lives')} left` : '';
  const left = challenge.budget - position.spent;
  const money = hasMoney(challenge)
    ? `${left} left to spend`
    : `${count(left, 'real sample')} left`;
  const ofBudget = hasBudget(challenge) ? money : '';
  const parts = joined([ofLives, ofBudget], ', ');
  return parts === '' ? '' : `${parts}.`;
}

/** "30%", "30.5%". */
export function lineOf({ line }: Challenge): string {
  return `${Math.round(line * 1000) / 10}%`;
}

/** "333%": where a tail is as far from the truth on the other side. */
export function highestOf({ line }: Challenge): string {
  return `${Math.round(100 / line)}%`;
}

/** Whether money buys more than real samples at 1 each. */
export function hasMoney(challenge: Challenge): boolean {
  const isDear = challenge.tools.some(({ options }) => options.some(({ price }) => price > 0));
  return isDear || hasPrices(challenge);
}

/** Whether there is a choice of whom to ask. */
export function hasPrices(challenge: Challenge): boolean {
  return challenge.model === 'mixture' && challenge.prices.length > 0;
}

/** What there is to say; parts that are empty leave no trace. */
export function joined(parts: readonly string[], between = ' '): string {
  return parts.filter((part) => part !== '').join(between);
}

/** "1 life", "3 lives". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
