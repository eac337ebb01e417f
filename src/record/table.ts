import type { Feat, Kept, LearnerRecord, Table } from '../progress/record.ts';

/** What the columns are, as the first line of the table says it. */
const EXPLAINED =
  'One line for each first run, each best run and each question answered rightly that this browser keeps. spent: real samples; generations: how many were played; edition: of the question.';

const HEAD = [
  'what',
  'where',
  'question',
  'edition',
  'won',
  'spent',
  'lives left',
  'generations',
] as const;

/** The record as a table for spreadsheets: runs by challenge and by day, then answers by lesson. */
export function recordTable({ challenges, daily, lessons }: LearnerRecord): string[][] {
  const answers = Object.entries(lessons).flatMap(([lesson, { answered }]) =>
    answered.map((tick) => {
      const at = tick.lastIndexOf('.');
      return ['answer', lesson, tick.slice(0, at), tick.slice(at + 1), '', '', '', ''];
    }),
  );
  return [[EXPLAINED], [...HEAD], ...runsIn(challenges), ...runsIn(daily), ...answers];
}

function runsIn(table: Table): string[][] {
  return Object.entries(table).flatMap(([where, { firstTry, best }]: [string, Kept]) => [
    ...(firstTry === null ? [] : [rowOf('first run', where, firstTry)]),
    ...(best === null ? [] : [rowOf('best run', where, best)]),
  ]);
}

function rowOf(
  what: string,
  where: string,
  { won, spent, livesLeft, generations }: Feat,
): string[] {
  const numbers = [spent, livesLeft, generations].map(String);
  return [what, where, '', '', won ? 'yes' : 'no', ...numbers];
}
