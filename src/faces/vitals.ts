import { fallenAmong, linesOf } from '../game/lines.ts';
import type { Position } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';
import { element } from '../kit/parts.ts';
import { lineWords, survivalWords } from '../kit/words/en.ts';
import { survivalNow } from './passage.ts';

/** How a tail stands, in words. */
export interface Vital {
  readonly name: string;
  /** "89% alive", "lost at 17%". */
  readonly survival: string;
  /** "keep above 30%", or what is wrong; empty where there is no line. */
  readonly line: string;
  /** Whether it costs no life as it is. */
  readonly isWell: boolean;
}

/** How each tail stands in words, the same wherever it is said; an island that is lost says so. */
export function standingsOf(position: Position, names: readonly string[]): string[] {
  const modes = position.turns.at(-1)?.measures.modes ?? [];
  const tails = kindOf(position.challenge).tails(position.challenge);
  return survivalNow(position, names).map((survival, i) => {
    const mode = tails[i]?.mode;
    return survivalWords(survival, mode !== undefined && modes[mode]?.isCovered === false);
  });
}

/**
 * How each tail stands: what the next decision is about.
 *
 * @param names of the tails
 */
export function vitalsOf(position: Position, names: readonly string[]): Vital[] {
  const { challenge } = position;
  const survivals = survivalNow(position, names);
  const lines = linesOf(challenge);
  const fallen = fallenAmong(challenge, survivals);
  const standings = standingsOf(position, names);
  return names.map((name, i) => {
    const survival = survivals[i] ?? 1;
    return {
      name,
      survival: standings[i] ?? '',
      line: lineWords({ line: lines[i] ?? 0 }, survival),
      isWell: fallen[i] !== true,
    };
  });
}

/** Writes them into the list of `Vitals.astro`. */
export function writeVitals(list: HTMLElement, position: Position, names: readonly string[]): void {
  list.replaceChildren(
    ...vitalsOf(position, names).map(({ name, survival, line, isWell }) => {
      const item = element('li', `${name} `);
      item.classList.toggle('well', isWell);
      item.toggleAttribute('data-fallen', !isWell);
      item.append(element('b', survival), ' ', element('span', line));
      return item;
    }),
  );
}
