import type { Pool } from '../../kinds/kind.ts';
import { loadPools } from '../../kinds/kinds.ts';
import { yieldToPage } from '../../stage/view/yield.ts';
import type { Context } from '../bring.ts';
import { type Collected, collecting, type Row } from '../collect.ts';

/** Codes that are read before the page may draw again: some 10 ms. */
const BATCH = 10;

/**
 * Reads what was pasted, with pauses in which the page can be used.
 *
 * @param context null where the assignment is not known: then the codes tell which it is, and no more
 * @param onCode hears how many have been read
 * @returns null where it was called off
 */
export async function readPasted(
  text: string,
  context: Context | null,
  onCode: (done: number) => void,
  signal: AbortSignal,
): Promise<Collected | null> {
  // No assignment has this number, so that every code is of another one.
  const steps = collecting(text, context?.hash ?? -1, context?.known ?? []);
  for (let done = 1; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % BATCH > 0) continue;
    onCode(done);
    await yieldToPage();
    if (signal.aborted) return null;
  }
}

/** How many codes there are of each other assignment, by its number; the most first. */
export function othersIn(rows: readonly Row[]): (readonly [assignment: number, codes: number])[] {
  const counts = new Map<number, number>();
  for (const { state } of rows) {
    if (state.kind !== 'other') continue;
    const { assignment } = state.header;
    counts.set(assignment, (counts.get(assignment) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

/** The lucks that were tried beforehand, of all challenges of an assignment whose pupils have lucks of their own. */
export async function poolsFor({ assignment, known }: Context): Promise<readonly Pool[]> {
  if (assignment.luck === 'same') return [];
  const challenges = known.flatMap((step) => (step.kind === 'challenge' ? [step.challenge] : []));
  return (await Promise.all(challenges.map((challenge) => loadPools(challenge)))).flat();
}
