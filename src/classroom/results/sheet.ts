import { hyphenated } from '../../base/entered.ts';
import type { Row } from '../collect.ts';
import type { Asked } from '../questions.ts';
import { CURVE_STEPS } from '../questions.ts';
import type { Answered, Known } from '../submission.ts';
import { type Report, stepsDone } from './report.ts';
import { runWords, stateWords } from './row-words.ts';
import type { HandedRun } from './runs.ts';
import { words } from './words/say.ts';

/** A class as a table for spreadsheets, and its codes as a text. */

interface Column {
  readonly head: string;
  of(row: Row, place: number): string;
}

/** What the columns are in one cell, their heads, and a row for each that was handed in. */
export function sheetOf(report: Report): string[][] {
  const runs = Map.groupBy(report.runs, ({ place }) => place);
  const columns = columnsOf(report, runs);
  return [
    [words.file.explained(report.context.assignment.title)],
    columns.map(({ head }) => head),
    ...report.rows.map((row, place) => columns.map((column) => column.of(row, place))),
  ];
}

type RunsByPlace = ReadonlyMap<number, readonly HandedRun[]>;

function columnsOf(report: Report, runs: RunsByPlace): Column[] {
  const { names, context, titles } = report;
  const { file } = words;
  const steps = context.known.flatMap((known, step) => {
    if (known.kind === 'lesson') return answerColumns(known, step);
    return runColumns(report, runs, step, titles[step] ?? '');
  });
  return [
    { head: file.name, of: (_, place) => names.all[place]?.label ?? '' },
    { head: file.code, of: (_, place) => names.all[place]?.code ?? '' },
    {
      head: file.state,
      of: (row, place) =>
        stateWords(row, report, runs.get(place) ?? [], names.all[place]?.others ?? []),
    },
    { head: file.handedIn, of: ({ copies }) => String(copies) },
    { head: file.steps, of: (row) => String(stepsDone(row) ?? '') },
    ...steps,
    {
      head: file.reflection,
      of: ({ state }) => (isRead(state) ? state.submission.reflection : ''),
    },
  ];
}

type Read = Extract<Row['state'], { kind: 'read' }>;
const isRead = (state: Row['state']): state is Read => state.kind === 'read';

function answerColumns(known: Extract<Known, { kind: 'lesson' }>, step: number): Column[] {
  return known.questions.flatMap(({ id, editions }) => {
    const asked = editions.at(-1);
    const head = words.file.answer(step + 1, asked?.question ?? id);
    const answerIn = ({ state }: Row): Answered | undefined => {
      const work = isRead(state) ? state.submission.steps[step] : undefined;
      return work?.kind === 'lesson' ? work.answers.find((each) => each.id === id) : undefined;
    };
    const inWords = (answered: Answered | undefined) => {
      const was = editions[(answered?.edition ?? 0) - 1];
      return answered === undefined || was === undefined ? '' : answerWords(was, answered);
    };
    return [
      { head, of: (row) => inWords(answerIn(row)) },
      { head: words.file.seconds(head), of: (row) => String(answerIn(row)?.seconds ?? '') },
    ];
  });
}

/** "B A*": letters of options in the order of tries, the right one with a star; numbers as they are. */
function answerWords(asked: Asked, { answer }: Answered): string {
  const letter = (option: number) => String.fromCharCode(65 + option);
  if (answer.kind === 'number') {
    return asked.ask === 'number' ? String(asked.from + answer.place * asked.step) : '';
  }
  if (answer.kind === 'curve') {
    const most = asked.ask === 'curve' ? asked.most : 1;
    return answer.heights.map((height) => (height / CURVE_STEPS) * most).join(' ');
  }
  const right = 'right' in asked ? asked.right : -1;
  const tried =
    answer.kind === 'option'
      ? [answer.option]
      : [...answer.wrong, ...(answer.isSolved ? [right] : [])];
  return tried.map((option) => `${letter(option)}${option === right ? '*' : ''}`).join(' ');
}

function runColumns(report: Report, runs: RunsByPlace, step: number, title: string): Column[] {
  const { file, which: say } = words;
  return (['first', 'best'] as const).flatMap((which) => {
    const head = file.run(step + 1, title, say[which]);
    const wordsOf = (place: number) => {
      const own = runs.get(place) ?? [];
      const run = own.find((each) => each.step === step && each.which === which);
      return run === undefined ? null : runWords(run, report.outcomes.verdictOn(run));
    };
    return [
      { head, of: (_, place) => wordsOf(place)?.result ?? '' },
      { head: file.lives(head), of: (_, place) => wordsOf(place)?.lives ?? '' },
      { head: file.spent(head), of: (_, place) => wordsOf(place)?.spent ?? '' },
      { head: file.check(head), of: (_, place) => wordsOf(place)?.check ?? '' },
    ];
  });
}

/** All codes as they were found, a line for each name that stood beside one unless names are hidden. */
export function codesOf({ rows, names }: Pick<Report, 'rows' | 'names'>): string {
  const lines = rows.flatMap(({ code }, place) => {
    const { label = '', others = [] } = names.all[place] ?? {};
    return [label, ...others].map((each) => `${each}\t${code}\r\n`);
  });
  return lines.join('');
}

/** The beginning of a file's name: letters and digits of a title. */
export function fileName(title: string): string {
  const name = hyphenated(title);
  return name === '' ? 'class' : name;
}
