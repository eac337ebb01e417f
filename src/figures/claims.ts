import { listedInProse } from '../base/language.ts';
/** What an article says, claim by claim, and how that stands. */

/** Of the best standing first. */
export const VERDICT_MARKS = {
  supported: '✓',
  partly: '◐',
  'not shown': '?',
  wrong: '✗',
} as const;
export type Verdict = keyof typeof VERDICT_MARKS;
export const VERDICT_NAMES = Object.keys(VERDICT_MARKS) as readonly Verdict[];

interface Judged {
  readonly verdict: Verdict;
}

export function countOf(claims: readonly Judged[], verdict: Verdict): number {
  return claims.filter((each) => each.verdict === verdict).length;
}

/** "Of 16 claims 5 are supported, 4 partly, 3 are not shown and 4 are wrong.", without what there is none of. */
export function claimsSummary(claims: readonly Judged[]): string {
  const parts = VERDICT_NAMES.flatMap((verdict) => {
    const count = countOf(claims, verdict);
    const verb = count === 1 ? 'is' : 'are';
    const words = verdict === 'partly' ? 'partly right' : verdict;
    return count === 0 ? [] : [`${count} ${verb} ${words}`];
  });
  const list = listedInProse(parts);
  return `Of ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, ${list}.`;
}

/** "Alemohammad et al.", from the list of authors of a source. */
export function firstAuthors(authors: string): string {
  const names = authors.split(/, | & /);
  return names.length < 3 ? authors : `${names[0]} et al.`;
}

/** A lesson or a challenge, from the root of the site: "/lessons/islands/", "/play/knife-edge/". */
export const PLACE_TO_TRY = /^\/(lessons|play)\/([a-z0-9-]+)\/$/;

/** The collection and the file that such a place is made from. */
export function fileOfPlace(place: string): {
  readonly collection: 'lessons' | 'challenges';
  readonly id: string;
} {
  const [, room, id = ''] = PLACE_TO_TRY.exec(place) ?? [];
  return { collection: room === 'lessons' ? 'lessons' : 'challenges', id };
}
