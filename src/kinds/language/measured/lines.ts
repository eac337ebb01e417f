import table from './lines.json' with { type: 'json' };

/** What machines wrote on the boards of the lesson, when nobody gave them real lines: `npm run tables -- wardens-lines` keeps it. */
export interface KeptLines {
  /** T. */
  readonly temperature: number;
  readonly generation: number;
  readonly lines: readonly KeptLine[];
}

/** A line that a machine wrote. */
export interface KeptLine {
  readonly text: string;
  /** Whether the warden could have written it. */
  readonly isPossible: boolean;
}

/** The seed of the boards. */
export const LINES_SEED = 'quill-knot';

/** Before a line that could not have been written. */
const NONSENSE = 'x ';

export const KEPT_LINES: readonly KeptLines[] = table.map(({ lines, ...of }) => ({
  ...of,
  lines: lines.map((line) => ({
    text: line.startsWith(NONSENSE) ? line.slice(NONSENSE.length) : line,
    isPossible: !line.startsWith(NONSENSE),
  })),
}));

/** @throws Error when they were not kept */
export function keptLines(temperature: number, generation: number): readonly KeptLine[] {
  const found = KEPT_LINES.find(
    (each) => each.temperature === temperature && each.generation === generation,
  );
  if (found !== undefined) return found.lines;
  throw new Error(`the lines of generation ${generation} at T = ${temperature} were not kept`);
}
