import type { Challenge } from '../game/challenge.ts';
import type { PublishedEdition } from '../game/edition.ts';
import type { Outcome } from '../game/outcome.ts';
import type { Par } from '../game/par.ts';
import type { Bar, Plain } from '../game/plain.ts';
import { findPart } from '../kit/parts.ts';
import { recordKey } from '../progress/record-key.ts';
import type { BoardListener } from './listener.ts';
import type { Place } from './place.ts';

/** What a board is given before it comes to life. */
export interface Handover {
  readonly challenge: Challenge;
  /** Which challenge of the site it is; null for any other. */
  readonly edition: PublishedEdition | null;
  /** Where results are kept. */
  readonly place: Place;
  /** Par of the luck of the challenge, where the page brings it. */
  readonly par: Par | null;
  /** What stars are measured by, where the challenge has a plain policy of its own. */
  readonly plain: Plain | null;
  /** The bar of the luck of the challenge, where the page brings it. */
  readonly bar: Bar | null;
  /** The outcome of the run that came with a link: the run to beat. It may be played again while the board is open. */
  rival: Outcome | null;
  /** Whether the page could not bring a forecast. */
  readonly needsForecast: boolean;
  /** What the page has listen besides. */
  readonly listeners?: readonly BoardListener[];
}

const given = new WeakMap<Element, Handover>();

/** Hands a board what it is to play, instead of what its page was built with. */
export function handOver(board: HTMLElement, handover: Handover): void {
  given.set(board, handover);
}

/**
 * What a board is to play.
 *
 * @throws Error when the page brings nothing; that is a mistake in `Board.astro`
 */
export function handoverOf(board: HTMLElement): Handover {
  const known = given.get(board) ?? builtIn(board);
  given.set(board, known);
  return known;
}

/** What the page was built with: `Board.astro` has written it, in the same build. */
function builtIn(board: HTMLElement): Handover {
  const { content } = findPart(board, 'handover', HTMLTemplateElement);
  const { challenge, edition, par, plain, bar }: BuiltIn = JSON.parse(content.textContent ?? '');
  const place = edition === null ? {} : { challenge: recordKey(edition) };
  return { challenge, edition, place, par, plain, bar, rival: null, needsForecast: false };
}

/** What `Board.astro` writes into the page. */
export interface BuiltIn {
  readonly challenge: Challenge;
  readonly edition: PublishedEdition | null;
  readonly par: Par | null;
  readonly plain: Plain | null;
  readonly bar: Bar | null;
}

/** The run to beat, which is one only on its own luck. */
export function rivalOn({ rival, challenge: own }: Handover, { seed }: Challenge): Outcome | null {
  return seed === own.seed ? rival : null;
}
