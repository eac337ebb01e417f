import { fail, type Result, succeed } from '../../base/result.ts';
import { loadAllWords } from '../../faces/faces.ts';
import { sentenceOf } from '../../faces/problems.ts';
import type { Challenge } from '../../game/challenge.ts';
import { poolFor } from '../../game/pools.ts';
import { kindOf, loadPools } from '../../kinds/kinds.ts';
import { readLink } from '../../link/open.ts';
import { reasonOf, refused } from '../../link/words/say.ts';
import type { Step } from '../assignment.ts';
import type { Course } from './course.ts';
import { words } from './words/say.ts';
import type { Care } from './words/words.ts';

/**
 * The step that the link of a challenge stands for; a run in it is dropped. What kinds of models check settings with has to
 * be there.
 *
 * @param text a link from Make or from a result, as it was pasted
 * @returns a sentence where it is no such link
 */
export async function stepOfLink(text: string, course: Course): Promise<Result<Step, string>> {
  if (text.trim() === '') return fail(words.nothingPasted);
  const read = readLink(text);
  if (!read.ok) {
    await loadAllWords();
    return fail(refused(reasonOf(read.error, sentenceOf)));
  }
  if ('challenge' in read.value) return succeed({ kind: 'made', challenge: read.value.challenge });
  const { id } = read.value;
  const known = course.challenges.find((each) => each.id === id);
  if (known === undefined) return fail(words.unknownChallenge(id));
  return succeed({ kind: 'site', id, edition: known.edition });
}

/** How sure it is that own lucks of a made challenge, which nobody has written ideas for, can be won. */
export async function careFor(challenge: Challenge): Promise<Care> {
  if (poolFor(await loadPools(challenge), challenge) !== null) return 'pooled';
  return kindOf(challenge).runs === 'here' ? 'tried' : 'untried';
}
