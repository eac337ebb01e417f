import { kindOf } from '../kinds/kinds.ts';
import type { Challenge } from './challenge.ts';

/** What sort of challenge it is: what there is to win, to spend and to ask for. */

/** Whether there is a line to stay above; without one nothing can be lost. */
export function hasGoal(challenge: Challenge): boolean {
  return challenge.line > 0;
}

/** Whether real samples are limited: a budget that would fill every training set is none. */
export function hasBudget({ budget, n, generations }: Challenge): boolean {
  return budget < n * generations;
}

/** Whether money buys more than real samples at 1 each. */
export function hasMoney(challenge: Challenge): boolean {
  const isDear = challenge.tools.some(({ options }) => options.some(({ price }) => price > 0));
  return isDear || hasPrices(challenge);
}

/** Whether there is a choice of whom to ask. */
export function hasPrices(challenge: Challenge): boolean {
  return kindOf(challenge).prices(challenge).length > 0;
}

/** Whether samples are collected where not all of them are real. */
export function hasWeb(challenge: Challenge): boolean {
  return kindOf(challenge).web(challenge) !== undefined;
}

/** Whether there are futures to be had of it; see `futuresOf`. */
export function hasFutures(challenge: Challenge): boolean {
  const { futures, foresees } = kindOf(challenge);
  return futures !== null && (foresees?.(challenge) ?? true);
}

/** Whether the board looks ahead. */
export function hasForecast(challenge: Challenge): boolean {
  return hasGoal(challenge) && !challenge.locked.includes('forecast') && hasFutures(challenge);
}

/** `factor` times the budget's share of one generation. */
export function portion({ challenge }: { readonly challenge: Challenge }, factor: number): number {
  return Math.round((factor * challenge.budget) / challenge.generations);
}
