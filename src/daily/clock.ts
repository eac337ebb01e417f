import { words } from './words/say.ts';

/** The only clock of these pages: which day it is, and when the next one begins. */

/** The UTC date, YYYY-MM-DD; years that are longer or negative have a sign and six digits. */
export function utcDate(now = new Date()): string {
  return now.toISOString().split('T')[0] ?? '';
}

/** Milliseconds until the next UTC date begins. */
export function untilNextDate(now = new Date()): number {
  return nextMidnight(now).getTime() - now.getTime();
}

/** "The next challenge comes at 01:00 your time, which is midnight UTC." A locale would take 25 ms to come. */
export function nextWords(now = new Date()): string {
  const midnight = nextMidnight(now);
  const [hours, minutes] = [midnight.getHours(), midnight.getMinutes()].map((value) =>
    String(value).padStart(2, '0'),
  );
  return words.next(`${hours}:${minutes}`);
}

function nextMidnight(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));
}
