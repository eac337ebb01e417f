/** The tables of tests/fixtures that `npm run tables` makes: each by its name, with what is in it. */
import { DAYS_FILE, dayTable } from './days.ts';
import { luckTable, shipped, tableFile } from './lucks.ts';
import { PARS_FILE, parTable } from './pars.ts';

export interface Table {
  readonly name: string;
  readonly file: URL;
  readonly compute: () => unknown;
}

export const TABLES: readonly Table[] = [
  { name: 'days', file: DAYS_FILE, compute: dayTable },
  { name: 'pars', file: PARS_FILE, compute: parTable },
  ...shipped.map((each) => ({
    name: each.id,
    file: tableFile(each.id),
    compute: () => luckTable(each),
  })),
];

/** A table as it stands in its file. */
export const textOf = (table: unknown) => `${JSON.stringify(table, null, 2)}\n`;
