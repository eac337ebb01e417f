import { DIGITS, SIDE } from '../../../kinds/pictures/album/world.ts';

/** What is said of a digit that somebody draws, in English. */

/** How much ink is in a pixel, up to a level. */
const INK = [
  { upTo: 0, words: 'blank' },
  { upTo: 5, words: 'a little ink' },
  { upTo: 11, words: 'half inked' },
  { upTo: 15, words: 'mostly inked' },
  { upTo: 16, words: 'full of ink' },
] as const;

/** "row 3, column 5: half inked". */
export function cellWords(pixel: number, level: number): string {
  const ink = INK.find(({ upTo }) => level <= upTo)?.words ?? '';
  return `row ${Math.floor(pixel / SIDE) + 1}, column ${(pixel % SIDE) + 1}: ${ink}`;
}

/** "a 4", or that there is none. */
export function seenWords(mode: number | null): string {
  return mode === null ? 'no known digit' : `a ${DIGITS[mode]}`;
}

export const EMPTY =
  'There is nothing to look at yet: draw a 0, 1, 3, 4 or 6 as high as the frame.';
export const STILL_LOOKING = 'The machines are still drawing what they see …';
export const NO_ECHO =
  'What the machines make of it could not be loaded. Check the connection and draw on.';
const NO_NETWORK = 'Play a generation: then its machine looks at your drawing, too.';

/** Under a picture of the row; a generation's number stands behind the word. */
export const YOURS = 'yours:';
export const GENERATION = 'generation';

/**
 * What is seen in a drawing: by the judge, and in what each generation draws of it.
 *
 * @param seen modes; first in the drawing itself, then in what generation 1 makes of it, and so on
 */
export function seenInAll([own = null, ...ofGenerations]: readonly (number | null)[]): string {
  const judged = `The judge sees ${seenWords(own)} in your drawing.`;
  if (ofGenerations.length === 0) return `${judged} ${NO_NETWORK}`;
  const spans = spansOf(ofGenerations).map(({ from, to, mode }, i) => {
    const which = from === to ? `generation ${from}` : `generations ${from} to ${to}`;
    return i === 0
      ? `${capital(which)} ${from === to ? 'makes' : 'make'} ${seenWords(mode)} of it`
      : `${which} ${seenWords(mode)}`;
  });
  return `${judged} ${spans.join(', ')}.`;
}

/** Generations that see the same, one after the other. */
function spansOf(seen: readonly (number | null)[]) {
  const spans: { from: number; to: number; mode: number | null }[] = [];
  for (const [i, mode] of seen.entries()) {
    const last = spans.at(-1);
    if (last !== undefined && last.mode === mode) last.to = i + 1;
    else spans.push({ from: i + 1, to: i + 1, mode });
  }
  return spans;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
