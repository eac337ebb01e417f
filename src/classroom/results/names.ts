import { isolated } from '../../kit/parts.ts';
import type { Row } from '../collect.ts';

/** What a row is called on the page, in files and on a projector. */
export interface Name {
  /** What stood beside the code; a number where names are hidden. */
  readonly label: string;
  /** What else stood beside the same code, where names are shown. */
  readonly others: readonly string[];
  /** The pupil's code; empty where it cannot be read, or names are hidden. */
  readonly code: string;
}

export interface Names {
  /** By the place of a row. */
  readonly all: readonly Name[];
  /** As sentences and lists have them, by the place of a row. */
  short(place: number): string;
  /** The same by a pupil's code. */
  ofPupil(code: string): string;
}

/**
 * The names of a class.
 *
 * @param numbered the words for a number, where names are hidden; the same pupil has the same number
 */
export function namesOf(
  rows: readonly Row[],
  numbered: ((number: number) => string) | null,
): Names {
  const numbers = new Map<string, number>();
  const byPupil = new Map<string, number>();
  const pupilsOf = new Map<string, Set<number>>();
  const all = rows.map((row, place) => {
    const code = pupilIn(row);
    const known = code === '' ? `row ${place}` : `pupil ${code}`;
    const number = numbers.get(known) ?? numbers.size + 1;
    numbers.set(known, number);
    if (code !== '' && isCounted(row)) byPupil.set(code, place);
    const { label, others } = row;
    pupilsOf.set(label, (pupilsOf.get(label) ?? new Set()).add(number));
    return numbered === null
      ? { label, others, code }
      : { label: numbered(number), others: [], code: '' };
  });
  const short = (place: number) => {
    const { label, code } = all[place] ?? { label: '', code: '' };
    if (label === '' || code === '') return isolated(label) || code;
    // A time, or the same word before every code, is no name.
    return (pupilsOf.get(label)?.size ?? 0) > 1 ? `${isolated(label)} (${code})` : isolated(label);
  };
  return {
    all,
    short,
    ofPupil: (code) => short(byPupil.get(code) ?? -1) || (numbered === null ? code : ''),
  };
}

/** The pupil's code where it can be read. */
function pupilIn({ state }: Row): string {
  if (state.kind === 'read') return state.submission.header.pupil;
  return state.kind === 'other' ? state.header.pupil : '';
}

/** Whether a row is what its pupil has to show: it can be read, and no other of the same pupil got further. */
export function isCounted({ state }: Row): boolean {
  return state.kind === 'read' && !state.isPassed;
}
