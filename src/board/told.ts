import { bring } from '../base/bring.ts';
import type { Problem } from '../base/problem.ts';
import { NO_REASON } from './words/en/notices.ts';

/** A problem in a sentence. The sentences arrive when something is wrong, which is seldom. */
export async function told(problem: Problem): Promise<string> {
  try {
    const { sentenceOf } = await bring(() => import('../faces/problems.ts'));
    return sentenceOf(problem);
  } catch {
    return NO_REASON;
  }
}
