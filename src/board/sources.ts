import type { Challenge } from '../game/challenge.ts';
import { type Move, mostReal, type Position } from '../game/position.ts';
import type { TargetedSource } from '../sim/collection.ts';
import { islandNames } from './names.ts';
import type { Parts } from './parts.ts';
import { chosenTools } from './tool-lists.ts';
import { hasPrices } from './words.ts';

/** A place where samples can be collected. */
export interface SourceChoice {
  /** "world", or the index of the mode. */
  readonly value: string;
  readonly label: string;
}

/** The places on offer and what a sample costs there; none where there is no choice. */
export function sourceChoices(challenge: Challenge): SourceChoice[] {
  if (challenge.model === 'gaussian' || !hasPrices(challenge)) return [];
  const names = islandNames(challenge);
  const islands = challenge.prices.map((price, mode) => ({
    value: String(mode),
    label: `${names[mode]} (${price} each)`,
  }));
  return [{ value: 'world', label: 'the whole world (1 each)' }, ...islands];
}

/** The list of places for a challenge; the world at large is chosen. */
export function writeSources(parts: Parts, challenge: Challenge): void {
  const choices = sourceChoices(challenge);
  parts.sources.hidden = choices.length === 0 || challenge.locked.includes('real');
  parts.source.replaceChildren(...choices.map(({ value, label }) => new Option(label, value)));
}

/** The switch for weights is of use for samples of one island only. */
export function writeWeighted(parts: Parts): void {
  parts.weightedLabel.hidden = chosenSource(parts) === undefined;
}

/** Where the next samples are collected; undefined is the world at large. */
export function chosenSource({ source, weighted }: Parts): TargetedSource | undefined {
  if (source.value === '' || source.value === 'world') return undefined;
  return { mode: Number(source.value), isWeighted: weighted.checked };
}

/** The move that the controls stand at, as far as it can be had at a position. */
export function chosenMove(parts: Parts, position: Position): Move {
  const from = chosenSource(parts);
  const tools = chosenTools(parts);
  const real = Math.min(Number(parts.real.value), mostReal(position, from, tools));
  return {
    real,
    ...(from !== undefined && real > 0 && { from }),
    ...(tools !== undefined && { tools }),
  };
}
