/**
 * What an author may have meant: ` (did you mean "tail"?)`, to be put behind what was written.
 *
 * @returns nothing when no known name is within two slips
 */
export function hintFor(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}

/** The known name that is the fewest slips away, when these are at most two and no more than half of it. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .map((each) => ({ each, slips: slipsBetween(name, each) }))
    .filter(({ each, slips }) => slips <= MOST_SLIPS && slips <= each.length / 2)
    .toSorted((a, b) => a.slips - b.slips);
  return near[0]?.each;
}

/** The sentence for a reference to a file that is not there. */
export function noSuchFile(collection: string, id: string, known: Iterable<string>): string {
  return `content/${collection} has no "${id}"${hintFor(id, known)}`;
}

const MOST_SLIPS = 2;

/** Letters to add, to leave out or to change until one word is the other (Levenshtein's distance). */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= other.length; j++) {
      const [left = 0, above = 0, diagonal = 0] = [next[j - 1], row[j], row[j - 1]];
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
