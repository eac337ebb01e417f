import { listed, listedInProse } from '../../../base/language.ts';
import { boardFaceOf } from '../../../faces/faces.ts';
import type { Challenge } from '../../../game/challenge.ts';
import { hasGoal } from '../../../game/facts.ts';
import { kindOf } from '../../../kinds/kinds.ts';
import { highestOf, limitsWords, lineOf } from '../../../kit/words/en.ts';

/** Between which limits tails must stay: most below the line of the challenge, some below one of their own. */

/** Tails that have a line of their own: which line, and their names for a sentence. */
interface Apart {
  readonly line: number;
  readonly subjects: readonly string[];
}

function apartIn(challenge: Challenge): Apart[] {
  const subjects = boardFaceOf(challenge).say.subjects(challenge);
  const tails = kindOf(challenge).tails(challenge);
  const byLine = Map.groupBy(
    tails.map(({ line }, i) => ({ line, subject: subjects[i] ?? '' })),
    ({ line }) => line,
  );
  return [...byLine].flatMap(([line, group]) =>
    line === undefined ? [] : [{ line, subjects: group.map(({ subject }) => subject) }],
  );
}

/** "both tails between 30% and 3.3 times their real size", to go between "Keep" and "for 14 generations". */
export function keptWords(challenge: Challenge): string {
  const { say } = boardFaceOf(challenge);
  const apart = apartIn(challenge);
  if (apart.length === 0) {
    const kept = say.treasure?.(challenge) ?? listed(say.tails(challenge));
    return `${kept} between ${lineOf(challenge)} and ${timesOf(challenge)} their real size`;
  }
  const others = apart.map(
    ({ line, subjects }) => `, and ${listedInProse(subjects)} above ${lineOf({ line })}`,
  );
  return `${say.goal(challenge)} above ${lineOf(challenge)}${others.join('')},`;
}

/** "3.3 times": where a tail is too fat, for whoever has not met it yet. */
function timesOf({ line }: Challenge): string {
  return `${Number((1 / line).toFixed(1))} times`;
}

/** "A generation that ends with a tail below 30% or above 333% of its real size costs a life." */
export function costWords(challenge: Challenge): string {
  const edges = (lined: { readonly line: number }) =>
    `below ${lineOf(lined)} or above ${highestOf(lined)}`;
  const goal = boardFaceOf(challenge).say.goal(challenge);
  const first = `A generation that ends with ${goal} ${edges(challenge)} of its real size costs a life`;
  const others = apartIn(challenge).map(
    ({ line, subjects }) =>
      `, and so does one with ${listed(subjects, 'disjunction')} ${edges({ line })}`,
  );
  return `${first}${others.join('')}.`;
}

/** The same with the slider, for whoever listens; nothing where there is no line. */
export function spokenLimits(challenge: Challenge): string {
  if (!hasGoal(challenge)) return '';
  return apartIn(challenge).length === 0 ? limitsWords(challenge) : costWords(challenge);
}
