/** The tables that `npm run tables` makes: each by its name, with what is in it. */

import { DAYS_FILE, dayTable } from './days.ts';
import { FILE as FIRST_FILE, firstFile, firstWeights } from './first-machine.ts';
import { FORESEEN_FILE, foreseenTable } from './foreseen.ts';
import {
  COUNTS_FILE,
  countsTable,
  LINES_FILE,
  linesTable,
  NOTEBOOKS_FILE,
  notebooksTable,
  SURPRISE_FILE,
  surpriseTable,
} from './kept-notebooks.ts';
import { luckTable, shipped, tableFile } from './lucks.ts';
import { ALBUMS_FILE, albumsTable, STRIPS_FILE, stripsTable } from './measured.ts';
import { PARS_FILE, parTable } from './pars.ts';
import { PLAINS } from './plains.ts';
import { pooled, poolFile, poolTable, recordFile, recordTable } from './pools.ts';
import { starsFile, starTable } from './stars.ts';
import { VARIETY_FILE, varietyTable } from './variety.ts';

export interface Table {
  readonly name: string;
  readonly file: URL;
  readonly compute: () => unknown;
  /**
   * The text of the file.
   *
   * @param computed what `compute` gave
   * @param before the text as it was; null where there was none
   */
  readonly write: (computed: unknown, before: string | null) => string;
}

const asJson = (table: unknown) => `${JSON.stringify(table, null, 2)}\n`;

export const TABLES: readonly Table[] = [
  { name: 'days', file: DAYS_FILE, compute: dayTable, write: asJson },
  { name: 'pars', file: PARS_FILE, compute: parTable, write: asJson },
  ...shipped.map((each) => ({
    name: each.id,
    file: tableFile(each.id),
    compute: () => luckTable(each),
    write: asJson,
  })),
  ...shipped.map((each) => ({
    name: `stars-${each.id}`,
    file: starsFile(each.id),
    compute: () => starTable(each),
    write: asJson,
  })),
  ...pooled.flatMap((each) => [
    {
      name: each.id,
      file: poolFile(each.id),
      compute: () => poolTable(each),
      write: asJson,
    },
    {
      name: `record-${each.id}`,
      file: recordFile(each.id),
      compute: () => recordTable(each),
      write: asJson,
    },
  ]),
  { name: 'variety', file: VARIETY_FILE, compute: varietyTable, write: asJson },
  { name: 'albums', file: ALBUMS_FILE, compute: albumsTable, write: asJson },
  { name: 'strips', file: STRIPS_FILE, compute: stripsTable, write: asJson },
  { name: 'notebooks', file: NOTEBOOKS_FILE, compute: notebooksTable, write: asJson },
  { name: 'counts', file: COUNTS_FILE, compute: countsTable, write: asJson },
  { name: 'surprise', file: SURPRISE_FILE, compute: () => surpriseTable(), write: asJson },
  { name: 'wardens-lines', file: LINES_FILE, compute: () => linesTable(), write: asJson },
  { name: 'foreseen', file: FORESEEN_FILE, compute: foreseenTable, write: asJson },
  {
    name: 'first-machine',
    file: FIRST_FILE,
    compute: () => firstWeights(),
    write: (weights) => firstFile(weights as Float64Array),
  },
  ...PLAINS,
];
