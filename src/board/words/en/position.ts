import { grouped, listed } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import { standingsOf } from '../../../faces/vitals.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasBudget, hasGoal, hasMoney, hasWeb } from '../../../game/facts.ts';
import { fallenAmong, linesOf } from '../../../game/lines.ts';
import type { Position, Turn } from '../../../game/position.ts';
import { count, highestOf, joined, lineOf, percentWords } from '../../../kit/words/en.ts';
import type { TargetedSource } from '../../../sim/collection.ts';
import { toolsUsed } from './tools.ts';

/** Every sentence and number that a board shows at a position: pure, so that the page and the script say the same. */

/** "Only 20 real samples are left.", when more are wanted than there are. */
export function shortageOf(challenge: Challenge, most: number, wanted: number): string {
  if (wanted <= most) return '';
  if (hasMoney(challenge)) {
    return most === 0
      ? 'There is room and money for no real sample now.'
      : `There is room and money for only ${count(most, 'real sample')} now.`;
  }
  if (most === 0) return 'No real samples are left.';
  return most === 1
    ? 'Only 1 real sample is left.'
    : `Only ${grouped(most)} real samples are left.`;
}

/**
 * What cannot be had as it was chosen.
 *
 * @param tooDear labels of tools that are switched off for now
 */
export function troubleOf(shortage: string, tooDear: readonly string[]): string {
  const off = tooDear.length === 0 ? '' : `Too dear now: ${tooDear.join(', ')}.`;
  return joined([off, shortage]);
}

/** What happened in the last generation and where that leaves the player, for the live summary. */
export function statusOf(position: Position): string {
  const turn = position.turns.at(-1);
  const { challenge } = position;
  if (turn === undefined) {
    const { start } = boardFaceOf(challenge).say;
    return joined([
      `Generation 0 is the real world itself: ${start} at 100%.`,
      leftWords(position),
    ]);
  }
  const { state, move } = turn;
  const made = joined([madeOf(turn, challenge), toolsUsed(challenge, move)], ', ');
  const what = `Generation ${state.generation} of ${challenge.generations}, from ${made}: ${tailsWords(position)}.`;
  const passing = boardFaceOf(challenge).say.passing?.(position) ?? '';
  return joined([what, passing, lifeWords(turn, challenge), leftWords(position)]);
}

/** "40 real and 160 synthetic samples". */
function madeOf({ state, move }: Turn, challenge: Challenge): string {
  const { real, from } = move;
  if (hasWeb(challenge)) {
    const { count: all, real: ofReal } = state.trainingSet;
    return `${grouped(ofReal)} real and ${grouped(all - ofReal)} synthetic samples (${grouped(real)} fed from the web)`;
  }
  const where = real === 0 || from === undefined ? '' : ` (from ${sourceName(challenge, from)})`;
  // Tools may add copies, or an archive.
  const all = challenge.tools.length === 0 ? challenge.n : state.trainingSet.count;
  const ofReal = challenge.tools.length === 0 ? real : state.trainingSet.real;
  return `${grouped(ofReal)} real${where} and ${grouped(all - ofReal)} synthetic samples`;
}

/** Of so many generations in automatic play one is told. */
const TOLD = 5;

/**
 * The same in a few words, for automatic play, and of few generations: else it would still be read out when all is over.
 *
 * @returns nothing where nothing is told
 */
export function briefStatusOf(position: Position): string {
  const turn = position.turns.at(-1);
  if (turn === undefined) return statusOf(position);
  if (turn.state.generation % TOLD > 0 && !turn.costLife) return '';
  return joined([
    `Generation ${turn.state.generation}: ${tailsWords(position)}.`,
    lifeWords(turn, position.challenge),
  ]);
}

/** "left tail 89% alive, right tail 78% alive". */
export function tailsWords(position: Position): string {
  const tails = boardFaceOf(position.challenge).say.tails(position.challenge);
  const standings = standingsOf(position, tails);
  return tails.map((name, i) => `${name} ${standings[i]}`).join(', ');
}

/** Where samples are collected: "the whole world", "Wren Rock". */
export function sourceName(challenge: Challenge, from: TargetedSource | undefined): string {
  if (from === undefined) return 'the whole world';
  return boardFaceOf(challenge).say.places(challenge)[from.mode] ?? '';
}

/** "420 left", for the next decision; nothing where nothing is limited. */
export function leftToSpend({ challenge, spent }: Position): string {
  return hasBudget(challenge) ? `${grouped(challenge.budget - spent)} left` : '';
}

/** The button that plays on by itself, and stops: what it is called, and what stands on it. */
export const playName = (isRunning: boolean) => (isRunning ? 'Pause' : 'Play to the end');
export const playSign = (isRunning: boolean) => (isRunning ? '▮▮' : '▸');
export const playLabel = (isRunning: boolean) => (isRunning ? 'Pause' : 'To the end');

/** "10 fewer", "10 more": the buttons beside the amount. */
export const fewerWords = (step: number) => `${step} fewer`;
export const moreWords = (step: number) => `${step} more`;

/** "At most 160 now.", when more was typed. */
export function atMost(most: number): string {
  return `At most ${grouped(most)} now.`;
}

/** "Whole numbers only: digits, from 0 to 200.", when something else was typed. */
export function digitsOnly(most: number): string {
  return `Whole numbers only: digits, from 0 to ${grouped(most)}.`;
}

/**
 * "20 of 200", "20 of 200 · costs 60": what the slider stands at, as it is heard.
 *
 * @param price of one sample
 * @param ofTools what the tools cost beside them
 */
export function amountWords({ n }: Challenge, real: number, price: number, ofTools = 0): string {
  return joined([`${grouped(real)} of ${grouped(n)}`, costWords(real, price, ofTools)], ' · ');
}

/** "costs 60", where that is not the number of samples. */
export function costWords(real: number, price: number, ofTools = 0): string {
  const cost = real * price + ofTools;
  return cost === real ? '' : `costs ${grouped(cost)}`;
}

/** Full and empty hearts; the words beside them say the same. */
export function hearts({ challenge, lives }: Position): string {
  if (!hasGoal(challenge)) return '';
  return '♥'.repeat(lives) + '♡'.repeat(challenge.lives - lives);
}

function lifeWords(turn: Turn, challenge: Challenge): string {
  return turn.costLife ? `That costs a life: ${culpritsOf(turn, challenge)}.` : '';
}

/** "the left tail stood at 23% and the right tail at 12%, below 30%": every tail on the wrong side of its line. */
export function culpritsOf({ measures }: Turn, challenge: Challenge): string {
  const subjects = boardFaceOf(challenge).say.subjects(challenge);
  const lines = linesOf(challenge);
  const hasFallen = fallenAmong(challenge, measures.survival);
  const fallen = measures.survival.flatMap((survival, i) => {
    const line = { line: lines[i] ?? challenge.line };
    const edge = survival > 1 ? `above ${highestOf(line)}` : `below ${lineOf(line)}`;
    const name = subjects[i] ?? '';
    return hasFallen[i] ? [{ name, survival, edge, isFat: survival > 1 }] : [];
  });
  // The thin ones first, and together those that are beyond the same edge.
  const [thin, fat] = [false, true].map((isFat) => fallen.filter((each) => each.isFat === isFat));
  const beyond = Map.groupBy([...(thin ?? []), ...(fat ?? [])], ({ edge }) => edge);
  const groups = [...beyond].map(([edge, [first, ...others]]) => {
    const rest = others.map(({ name, survival }) => `${name} at ${percentWords(survival)}`);
    const stood =
      first === undefined ? '' : `${first.name} stood at ${percentWords(first.survival)}`;
    return `${listed([stood, ...rest])}, ${edge}`;
  });
  return joined(groups, ', and ');
}

function leftWords(position: Position): string {
  const { challenge, lives } = position;
  const ofLives = hasGoal(challenge) ? `${count(lives, 'life', 'lives')} left` : '';
  const left = challenge.budget - position.spent;
  const money = hasMoney(challenge)
    ? `${grouped(left)} left to spend`
    : `${count(left, 'real sample')} left`;
  const ofBudget = hasBudget(challenge) ? money : '';
  const parts = joined([ofLives, ofBudget], ', ');
  return parts === '' ? '' : `${parts}.`;
}
