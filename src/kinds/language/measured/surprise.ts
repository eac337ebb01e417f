import table from './surprise.json' with { type: 'json' };

/** How surprising to the warden the lines of networks are: `npm run tables -- surprise` keeps it, of the lucks of `notebooks.ts`, without real lines. */
export interface Surprises {
  /** T. */
  readonly temperature: number;
  readonly generation: number;
  /** The share of lines in each bin of `SURPRISE_BINS`; the last number, one more, is of lines that the warden could not have written. */
  readonly shares: readonly number[];
}

export const SURPRISES: readonly Surprises[] = table.map(({ temperature, generation, lines }) => {
  const counts = lines.split(' ').map(Number);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { temperature, generation, shares: counts.map((count) => count / all) };
});

/** @throws Error when it was not kept */
export function surprisesOf(temperature: number, generation: number): readonly number[] {
  const found = SURPRISES.find(
    (each) => each.temperature === temperature && each.generation === generation,
  );
  if (found !== undefined) return found.shares;
  throw new Error(`the surprise of generation ${generation} at T = ${temperature} was not kept`);
}
