import * as v from 'valibot';
import { ProblemError } from '../../base/problem.ts';
import { hintFor } from '../../base/spelling.ts';
import { sentenceOf } from '../../faces/problems.ts';
import { sentencesOf } from '../props.ts';
import { ALBUMS } from './albums.ts';
import { BOARD } from './board.ts';
import { NOTEBOOKS } from './notebooks.ts';
import type { Quantity } from './quantity.ts';
import { RUNS } from './runs.ts';
import { THEORY } from './theory.ts';

const QUANTITIES: Readonly<Record<string, Quantity>> = {
  ...THEORY,
  ...RUNS,
  ...BOARD,
  ...ALBUMS,
  ...NOTEBOOKS,
};

/** The names that authors may write. */
export const QUANTITY_NAMES: readonly string[] = Object.keys(QUANTITIES);

/**
 * A number that depends on the model: from theory, from many runs, or from a board of the lesson.
 *
 * @param given `of`, the name of the quantity, and its arguments
 * @throws Error with a sentence that names the argument
 */
export function numberFor({ of, ...given }: Readonly<Record<string, unknown>>): number {
  const name = String(of);
  const found = Object.hasOwn(QUANTITIES, name) ? QUANTITIES[name] : undefined;
  if (found === undefined) {
    const hint = hintFor(name, QUANTITY_NAMES);
    throw new Error(`"of" must be one of: ${QUANTITY_NAMES.join('; ')}. It is "${name}"${hint}.`);
  }
  try {
    return finite(found.numberFrom(given));
  } catch (error) {
    throw new Error(`"${name}": ${reasonOf(error, Object.keys(found.fields))}`);
  }
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Error(`it comes to ${value}, which is no number for a sentence`);
}

function reasonOf(error: unknown, fields: readonly string[]): string {
  if (error instanceof ProblemError) return sentenceOf(error.problem);
  if (error instanceof v.ValiError) return sentencesOf(error.issues, fields);
  return error instanceof Error ? error.message : String(error);
}
