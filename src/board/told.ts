import type { Problem } from '../base/problem.ts';

/** A problem in a sentence. The sentences arrive when something is wrong, which is seldom. */
export async function told(problem: Problem): Promise<string> {
  const { sentenceOf } = await import('../faces/problems.ts');
  return sentenceOf(problem);
}
