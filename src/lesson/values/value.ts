import * as v from 'valibot';
import { BOARD } from './board.ts';
import { RUNS } from './runs.ts';
import { THEORY } from './theory.ts';

const QUANTITIES = { ...THEORY, ...RUNS, ...BOARD };

/** The names that authors may write. */
export const QUANTITY_NAMES: readonly string[] = Object.keys(QUANTITIES);

/**
 * A number that depends on the model: from theory, from many runs, or from a board of the lesson.
 *
 * @param given `of`, the name of the quantity, and its arguments
 * @throws Error with a sentence that names the argument
 */
export function numberFor({ of, ...given }: Readonly<Record<string, unknown>>): number {
  const found = typeof of === 'string' ? QUANTITIES[of] : undefined;
  if (found === undefined) {
    throw new Error(`"of" must be one of: ${QUANTITY_NAMES.join('; ')}. It is "${String(of)}".`);
  }
  try {
    return finite(found.numberFrom(given));
  } catch (error) {
    throw new Error(`"${String(of)}": ${sentenceOf(error, Object.keys(found.fields))}`);
  }
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Error(`it comes to ${value}, which is no number for a sentence`);
}

function sentenceOf(error: unknown, fields: readonly string[]): string {
  if (!(error instanceof v.ValiError))
    return error instanceof Error ? error.message : String(error);
  const problems = error.issues.map((issue) => `prop "${v.getDotPath(issue)}": ${issue.message}`);
  return `${problems.join('; ')}. It takes ${fields.join(', ')}.`;
}
