import { fixed } from '../figures/format.ts';
import { type Outcome, TOO_FAR } from './check.ts';

/** What came of a check, as it stands in the page. */
export interface OutcomeWords {
  /** "0.818 ± 0.004". */
  readonly measured: string;
  /** "0.4", "−1.6". */
  readonly apart: string;
}

export function outcomeWords({ mean, error, distance }: Outcome): OutcomeWords {
  const places = placesFor(error);
  const tidy = (value: number) => fixed(value, places);
  return { measured: `${tidy(mean)} ± ${tidy(error)}`, apart: fixed(distance, 1) };
}

/** As many digits as the runs beside it can check. */
export function expectedWords(expected: number, error: number): string {
  return expected === 0 ? '0' : fixed(expected, placesFor(error));
}

/** What all of them came to, in a sentence or two. */
export function verdictWords(outcomes: readonly Outcome[], seed: string): string {
  const distances = outcomes.map(({ distance }) => Math.abs(distance));
  const beyond = (limit: number) => distances.filter((each) => each > limit).length;
  const far = beyond(TOO_FAR);
  const largest = fixed(Math.max(...distances), 1);
  const start = `${outcomes.length} checks on the luck ${seed}:`;
  if (far > 0) return `${start} ${far} more than ${TOO_FAR} standard errors from theory.`;
  return `${start} none is more than ${TOO_FAR} standard errors from theory; the furthest is ${largest} away, and ${beyond(2)} of them more than 2.`;
}

/** Decimal places that show an error with one digit, two where the first is a 1. */
function placesFor(error: number): number {
  const exponent = Math.floor(Math.log10(error));
  const leading = Math.round(error / 10 ** exponent);
  return Math.max(0, Math.min(8, (leading === 1 ? 1 : 0) - exponent));
}
