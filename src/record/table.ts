import type { Feat, Kept, LearnerRecord, Table } from '../progress/record.ts';
import { editionIn } from '../progress/record-key.ts';

/** A line of the table: a run that is kept, or a question that was answered rightly. */
interface Entry {
  readonly what: 'first run' | 'best run' | 'right answer';
  readonly where: 'challenge' | 'daily' | 'lesson';
  readonly name: string;
  readonly edition: number | null;
  readonly question: string | null;
  readonly feat: Feat | null;
}

/** A column of the table for spreadsheets. */
interface Column {
  readonly head: string;
  /** What stands in it. */
  readonly says: string;
  of(entry: Entry): string | number | null;
}

/** All of them; numbers are whole ones, which are read alike under every language. */
export const COLUMNS: readonly Column[] = [
  {
    head: 'entry',
    says: '“first run”, “best run” or “right answer”. A run that was both has two lines.',
    of: ({ what }) => what,
  },
  {
    head: 'where',
    says: '“challenge”, “daily” or “lesson”.',
    of: ({ where }) => where,
  },
  {
    head: 'name or date',
    says: 'Of the challenge or the lesson, as its address has it; of the daily its date.',
    of: ({ name }) => name,
  },
  {
    head: 'edition',
    says: 'Of the challenge or the question. It is counted up when what is asked changes.',
    of: ({ edition }) => edition,
  },
  {
    head: 'question',
    says: 'The name of the question; empty for a run, as the next four are for an answer.',
    of: ({ question }) => question,
  },
  {
    head: 'won',
    says: '“yes” or “no”.',
    of: ({ feat }) => feat && (feat.won ? 'yes' : 'no'),
  },
  {
    head: 'real samples spent',
    says: 'What was paid, in whole samples.',
    of: ({ feat }) => feat?.spent ?? null,
  },
  {
    head: 'lives left',
    says: 'At the end of the run.',
    of: ({ feat }) => feat?.livesLeft ?? null,
  },
  {
    head: 'generations played',
    says: 'Up to the win or the loss.',
    of: ({ feat }) => feat?.generations ?? null,
  },
];

/** The record as a table for spreadsheets, below its heads: runs by challenge and by day, then answers by lesson. */
export function recordTable({ challenges, daily, lessons }: LearnerRecord): string[][] {
  const answers = Object.entries(lessons).flatMap(([name, { answered }]) =>
    answered.map((tick): Entry => {
      const at = tick.lastIndexOf('.');
      const edition = Number(tick.slice(at + 1));
      const question = tick.slice(0, at);
      return { what: 'right answer', where: 'lesson', name, edition, question, feat: null };
    }),
  );
  const ofChallenge = (key: string) => ({ where: 'challenge', ...editionIn(key) }) as const;
  const ofDay = (date: string) => ({ where: 'daily', name: date, edition: null }) as const;
  const entries = [...runsIn(challenges, ofChallenge), ...runsIn(daily, ofDay), ...answers];
  const rows = entries.map((entry) => COLUMNS.map((column) => String(column.of(entry) ?? '')));
  return [COLUMNS.map(({ head }) => head), ...rows];
}

function runsIn(
  table: Table,
  placeOf: (key: string) => Pick<Entry, 'where' | 'name' | 'edition'>,
): Entry[] {
  return Object.entries(table).flatMap(([key, { firstTry, best }]: [string, Kept]) => {
    const place = { ...placeOf(key), question: null };
    const runs = [
      { ...place, what: 'first run', feat: firstTry },
      { ...place, what: 'best run', feat: best },
    ] as const;
    return runs.filter(({ feat }) => feat !== null);
  });
}
