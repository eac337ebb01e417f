import type { Problem } from '../../src/base/problem.ts';
import type { Result } from '../../src/base/result.ts';
import { sentenceOf } from '../../src/faces/problems.ts';
import type { LinkError } from '../../src/link/link.ts';
import { reasonOf } from '../../src/link/words/say.ts';

/** A result with what is wrong in sentences, as a reader is told. */
export function told<Value>(
  result: Result<Value, Problem | readonly Problem[]>,
): Result<Value, string | readonly string[]> {
  if (result.ok) return result;
  const { error } = result;
  return { ok: false, error: isList(error) ? error.map(sentenceOf) : sentenceOf(error) };
}

/** What is wrong, or nothing, in a sentence. */
export function toldOf(problem: Problem | null): string | null {
  return problem === null ? null : sentenceOf(problem);
}

/** Why a link is refused, as a reader is told. */
export function reason(error: LinkError): string {
  return reasonOf(error, sentenceOf);
}

function isList(error: Problem | readonly Problem[]): error is readonly Problem[] {
  return Array.isArray(error);
}
