import { rootKey } from '../../sim/random/key.ts';
import { type Stream, streamAt } from '../../sim/random/stream.ts';
import type { Challenge } from '../challenge.ts';
import { dateWords } from './calendar.ts';
import { drawFrom } from './draw.ts';
import { FAMILIES, type Family, isPooled } from './families.ts';
import { familyOf } from './schedule.ts';

/*
 * The challenge of a day is drawn from its UTC date: weekdays have families of challenges, with bounds within which a
 * challenge is worth playing (`families.ts`), and the luck is the first on which neglect and the obvious wrong idea lose
 * and the right one wins (`search.ts`). For the first years the lucks are known (`lucks.ts`), so that no page has to
 * search. Changing a family or the core changes days that were played; a test pins some.
 */

/**
 * The challenge of a date on one of its lucks, by number: the same everywhere and for ever.
 *
 * @param date YYYY-MM-DD
 * @throws RangeError when there is no such date, or its challenge is not drawn
 */
export function dayOn(date: string, luck: number): Challenge {
  const name = familyOf(date);
  if (isPooled(name)) throw new RangeError(`the luck of ${date} comes from a pool`);
  const family = FAMILIES[name];
  const stream = streamAt(rootKey(`daily ${date}`));
  const { title, ...head } = headOf(date, `${date}.${luck}`);
  return { title, ...drawCommon(stream, family), lives: 3, ...head, ...family.own(stream) };
}

/** What every daily challenge has. */
export function headOf(date: string, seed: string) {
  // Another luck would be another challenge.
  return { title: `Daily, ${dateWords(date)}`, seed, locked: ['seed' as const] };
}

function drawCommon(stream: Stream, family: Family) {
  const n = drawFrom(stream, family.n);
  const generations = drawFrom(stream, family.generations);
  const spread = drawFrom(stream, family.spread) / 100;
  const perGeneration = (n * drawFrom(stream, family.budget)) / 100;
  // Tens are easier to keep in mind.
  const budget = 10 * Math.round((perGeneration * generations) / 10);
  const line = drawFrom(stream, family.line) / 100;
  return { n, generations, spread, budget, line };
}
