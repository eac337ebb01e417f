import { listed } from '../../../base/language.ts';
import type { Report } from '../report.ts';
import { words } from '../words/say.ts';
import { paragraph, tableOf } from './dom.ts';

/** What stands behind wrong first answers, most pupils first. */
export function misconceptionsView({ tally, names, misconceptions }: Report): Node[] {
  const found = [...tally.misconceptions].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  if (found.length === 0) return [paragraph(words.noMisconceptions)];
  const { tables, heads } = words;
  const table = tableOf(tables.misconceptions, heads.misconceptions, found, ([tag, pupils]) => [
    misconceptions[tag] ?? tag,
    String(pupils.length),
    listed(pupils.map((pupil) => names.ofPupil(pupil))),
  ]);
  table.classList.add('results-misconceptions');
  return [table];
}
