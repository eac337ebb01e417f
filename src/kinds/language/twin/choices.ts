import { STOP } from '../model.ts';
import type { Grammar } from '../notebook/grammar.ts';

/**
 * A grammar without the states that leave nothing to choose: an arc goes on to the next choice. Of the 163 states of the
 * notebook 47 are choices.
 */
export interface Choices {
  /** As of an automaton: the arcs of choice c begin at firstArc[c], and the last state is behind the end. */
  readonly firstArc: Uint16Array;
  readonly targets: Uint16Array;
  /** The arc of the grammar that each is. */
  readonly origins: Uint16Array;
  /** How many words stand along an arc, and how many of them are in each tail. */
  readonly words: Uint8Array;
  readonly tails: readonly Uint8Array[];
}

/**
 * The choices of a grammar; where lines begin counts as one.
 *
 * @param tails the words of each, by id
 */
export function choicesOf(grammar: Grammar, tails: readonly Uint8Array[]): Choices {
  const { firstArc } = grammar;
  const last = firstArc.length - 2;
  const isChoice = (state: number) =>
    state === 0 || state === last || arcsFrom(grammar, state).length > 1;
  const states = Array.from({ length: last + 1 }, (_, state) => state).filter(isChoice);
  const numbers = new Map(states.map((state, choice) => [state, choice]));
  const first = [0];
  const ways: Way[] = [];
  for (const state of states) {
    for (const arc of arcsFrom(grammar, state)) ways.push(wayFrom(grammar, arc, isChoice));
    first.push(ways.length);
  }
  const listed = (words: readonly number[], tail: Uint8Array) =>
    words.filter((word) => tail.includes(word)).length;
  return {
    firstArc: Uint16Array.from(first),
    targets: Uint16Array.from(ways.map(({ end }) => numbers.get(end) as number)),
    origins: Uint16Array.from(ways.map(({ arc }) => arc)),
    words: Uint8Array.from(ways.map(({ words }) => words.length)),
    tails: tails.map((tail) => Uint8Array.from(ways.map(({ words }) => listed(words, tail)))),
  };
}

/** From an arc to the next choice. */
interface Way {
  readonly arc: number;
  readonly words: readonly number[];
  readonly end: number;
}

function wayFrom(grammar: Grammar, arc: number, isChoice: (state: number) => boolean): Way {
  const words: number[] = [];
  let end = arc;
  for (let at = arc; ; at = grammar.firstArc[end] as number) {
    const word = grammar.arcWords[at] as number;
    if (word !== STOP) words.push(word);
    end = grammar.targets[at] as number;
    if (isChoice(end)) return { arc, words, end };
  }
}

function arcsFrom({ firstArc }: Grammar, state: number): number[] {
  const first = firstArc[state] as number;
  return Array.from({ length: (firstArc[state + 1] as number) - first }, (_, i) => first + i);
}
