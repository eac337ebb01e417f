import { boardFaceOf } from '../faces/faces.ts';
import type { Challenge } from '../game/challenge.ts';
import { hasPrices } from '../game/facts.ts';
import { type Move, mostReal, type Position } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';
import { element, writeText } from '../kit/parts.ts';
import type { TargetedSource } from '../sim/collection.ts';
import type { Parts } from './parts.ts';
import { choicesWords, toolChoices } from './words/en/tools.ts';

/** What can be chosen beside the amount: whom to ask, and what to do to the training set. */

/** A place where samples can be collected. */
export interface SourceChoice {
  /** "world", or the index of the mode. */
  readonly value: string;
  readonly label: string;
}

/** The places on offer and what a sample costs there; none where there is no choice. */
export function sourceChoices(challenge: Challenge): SourceChoice[] {
  if (!hasPrices(challenge)) return [];
  const names = boardFaceOf(challenge).say.places(challenge);
  const places = kindOf(challenge)
    .prices(challenge)
    .map((price, mode) => ({
      value: String(mode),
      label: `${names[mode]} (${price} each)`,
    }));
  return [{ value: 'world', label: 'the whole world (1 each)' }, ...places];
}

/** Whether there is one list only: it needs no press to be seen. */
export function isSingleChoice(challenge: Challenge): boolean {
  const ofPlaces = isCollecting(challenge) ? 1 : 0;
  return ofPlaces + challenge.tools.length === 1;
}

/** Whether a player can choose where to collect. */
export function isCollecting(challenge: Challenge): boolean {
  return hasPrices(challenge) && !challenge.locked.includes('real');
}

/** The lists of a challenge; nothing is chosen but the world at large. */
export function writeChoices(parts: Parts, challenge: Challenge): void {
  const { choices, sources, source } = parts;
  const isSingle = isSingleChoice(challenge);
  choices.classList.toggle('fold', !isSingle);
  choices.open = isSingle;
  sources.hidden = !isCollecting(challenge);
  const places = sourceChoices(challenge);
  source.replaceChildren(...places.map(({ value, label }) => new Option(label, value)));
  writeTools(parts, challenge);
}

/** The switch for weights is of use for samples of one island only. */
export function writeWeighted(parts: Parts): void {
  parts.weightedLabel.hidden = chosenSource(parts) === undefined;
}

/** Says what is chosen, where there is a choice. */
export function writeChosen(parts: Parts, challenge: Challenge): void {
  const from = chosenSource(parts);
  const tools = chosenTools(parts);
  const words = choicesWords(challenge, { ...(from && { from }), ...(tools && { tools }) });
  parts.choices.hidden = words === '';
  writeText(parts.choicesWords, words);
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

/** Makes the lists in which the tools of a challenge are chosen; none is in use. */
function writeTools({ tools }: Parts, challenge: Challenge): void {
  const lists = toolChoices(challenge).map(({ label, options }) => {
    const list = document.createElement('select');
    list.append(...options.map(({ text }, i) => new Option(text, String(i))));
    const frame = document.createElement('label');
    frame.className = 'choice';
    frame.append(element('span', label), list);
    return frame;
  });
  tools.hidden = lists.length === 0;
  tools.replaceChildren(...lists);
}

/**
 * Switches off what is too dear beside what stands above it. What was chosen waits until it can be had again, in this run
 * or the next.
 *
 * @returns the labels of what waits
 */
export function writeToolPrices(
  { tools }: Parts,
  { challenge, spent, status }: Position,
): readonly string[] {
  const lists = tools.querySelectorAll('select');
  let left = challenge.budget - spent;
  return toolChoices(challenge).flatMap(({ label, options }, i) => {
    const list = lists[i];
    if (list === undefined) return [];
    const wanted = list.selectedIndex || Number(list.dataset['wanted'] ?? 0);
    const price = (index: number) => options[index]?.price ?? 0;
    const isTooDear = price(wanted) > left;
    list.disabled = status !== 'playing';
    for (const option of list.options) option.disabled = price(option.index) > left;
    list.selectedIndex = isTooDear ? 0 : wanted;
    list.dataset['wanted'] = `${isTooDear ? wanted : 0}`;
    left -= price(list.selectedIndex);
    return isTooDear ? [label] : [];
  });
}

/** The tools that are chosen, as in a move; undefined when none is. */
export function chosenTools({ tools }: Parts): readonly number[] | undefined {
  const chosen = [...tools.querySelectorAll('select')].map((list) => list.selectedIndex);
  return chosen.some((option) => option > 0) ? chosen : undefined;
}
