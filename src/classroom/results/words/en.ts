import { counted, grouped, listed } from '../../../base/language.ts';
import { isolated } from '../../../kit/parts.ts';
import type { HandInError } from '../../hand-in.ts';
import type { Claim } from '../../submission.ts';

const AGAIN = 'ask for it again';

/** What the page says on which a teacher reads what a class handed in, in English. */
export const en = {
  notLoaded: 'This page could not be loaded. Check the connection and load it again.',
  nothing: 'Nothing has been pasted yet.',
  noCodes: 'There is no code in it. Codes begin with TK1 and a full stop.',
  noAssignment:
    'The codes cannot be read without their assignment: paste its link into the first field.',
  tooLong: (characters: number) =>
    `That is longer than ${grouped(characters)} characters, more than a thousand codes. Paste or open it in parts.`,
  notRead: (file: string) => `“${file}” could not be opened.`,
  fileTooLong: (file: string, characters: number) =>
    `“${file}” was left out: with it there would be more than ${grouped(characters)} characters. Open it alone, or in parts.`,
  opened: (file: string, characters: number) => `${file}, ${count(characters, 'character')}`,
  remove: (file: string) => `Take out ${file}`,
  assignment: (title: string, steps: number, due: string) =>
    `“${isolated(title)}”, ${count(steps, 'step')}${due === '' ? '' : `, due ${isolated(due)}`}.`,
  reading: (done: number) => `Reading code ${grouped(done)} …`,
  heading: (view: string, title: string) => `${view} · ${isolated(title)}`,
  /** @param apart what is not read, a part each */
  read: (pupils: number, codes: number, apart: readonly string[]) =>
    [
      `${count(pupils, 'pupil')} in ${count(codes, 'code')}.`,
      ...(apart.length === 0 ? [] : [`To look at: ${listed(apart)}.`]),
    ].join(' '),
  apart: {
    refused: (codes: number) => `${count(codes, 'code')} that cannot be read`,
    other: (codes: number) => `${count(codes, 'code')} of another assignment`,
    shared: (codes: number) => `${count(codes, 'code')} handed in under several names`,
    older: (codes: number) => `${count(codes, 'code')} whose runs cannot be replayed here`,
  },
  left: (codes: number) =>
    `${count(codes, 'more code')} beyond the first thousand: look at them apart.`,
  others: (codes: number, number: string) =>
    `${count(codes, 'code')} of another assignment, number ${number}. Its link is missing: paste it above to read them.`,
  otherKnown: (codes: number, title: string) =>
    `${count(codes, 'code')} of another assignment, “${isolated(title)}”.`,
  readThose: (title: string) => `Read those of “${isolated(title)}”`,
  numbered: (number: number) => `Pupil ${number}`,
  nameless: 'no name',

  checking: (done: number, all: number) => `Checking ${grouped(done)} of ${grouped(all)} runs …`,
  checked: (all: number) => (all === 0 ? '' : `${count(all, 'different run')} replayed.`),
  flagged: (runs: number) =>
    `${count(runs, 'run')} to look at: ${runs === 1 ? 'it is' : 'they are'} refused, unfinished, or not what was claimed.`,
  /** @param why in a sentence */
  notChecked: (why: string) => `Not all runs were replayed. ${why}`,

  /** What tables are called that have no heading of their own. */
  tables: {
    pupils: 'Codes that were handed in',
    misconceptions: 'Misconceptions and who has them',
  },
  heads: {
    pupils: ['Name', 'Code name', 'State', 'Steps', 'Handed in'],
    options: ['Option', 'Chosen first'],
    misconceptions: ['What a first answer stands for', 'Pupils', 'Who'],
    runs: ['Name', 'Run', 'Result', 'Lives left', 'Spent', 'Checked'],
  },

  state: {
    read: 'Read',
    passed: 'Kept, not counted: another code of this pupil got further',
    older: 'Read; its runs are of an older version and cannot be replayed here',
    editions: 'some answers are to an earlier edition of a question, and are not judged',
    differs: 'a run is not what was claimed: the replay counts',
    illegal: 'a run has a move that is not allowed: the run is refused, the answers are kept',
    alsoFrom: (others: readonly string[]) =>
      `the same code was also handed in by ${listed(others.map((each) => `“${isolated(each)}”`))}`,
    other: (number: string) => `Of another assignment, number ${number}`,
    refused: refusedWords,
  },
  steps: (done: number, all: number) => `${done} of ${all}`,
  times: (times: number) => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`),

  step: (number: number, name: string) => `Step ${number}. ${isolated(name)}`,
  edition: (edition: number) => `Earlier edition ${edition}: shown, not judged`,
  right: 'right',
  answers: (answers: number) => `Answered by ${count(answers, 'pupil')}`,
  noAnswers: 'Nobody has answered it.',
  rightAtOnce: (right: number) => `${grouped(right)} right at once`,
  nearAtOnce: (near: number) => `${grouped(near)} right or near enough`,
  tries: (tries: number) => `${tries.toFixed(1)} tries on average`,
  medianTime: (seconds: number) => `median time ${timeWords(seconds)}`,
  noLessons: 'There is no lesson in this assignment.',
  noMisconceptions: 'No first answer stands for a misconception.',
  noPredictions: 'Nobody has answered a prediction yet.',
  noRuns: 'No run has been handed in.',
  noReflections: 'Nobody has written anything.',
  prompt: (prompt: string) => `Asked: ${isolated(prompt)}`,

  which: { first: 'first', best: 'best' },
  both: 'first and best',
  won: 'won',
  lost: (generation: number) => `lost in generation ${generation}`,
  claimedLost: 'lost',
  unfinished: (generation: number) => `not finished: stops at generation ${generation}`,
  check: {
    waiting: 'claimed; checking …',
    asClaimed: 'replayed: as claimed',
    differs: (claim: Claim) =>
      `Replay differs: the replay counts. The code said ${claim.won ? 'won' : 'lost'}, ${count(claim.livesLeft, 'life', 'lives')} left, ${grouped(claim.spent)} spent.`,
    /** @param why in a sentence */
    illegal: (generation: number, why: string) => `Run refused in generation ${generation}. ${why}`,
    tooMany: (real: number, most: number) =>
      `It feeds ${count(real, 'real sample')}, where ${most === 0 ? 'none' : `at most ${grouped(most)}`} could be fed.`,
    older: 'claimed; cannot be replayed here',
  },
  counts: {
    first: 'The first run counts.',
    best: 'The best run counts.',
    both: 'First and best runs count.',
  },
  ownLucks:
    'Each pupil had another luck. What was spent on different lucks is not to be compared, so nothing here ranks it.',
  needs: {
    find: 'Find what each luck needs',
    stop: 'Stop',
    about:
      'The least that a reference policy wins with on the pupil’s own luck, found with hindsight. It can take a while.',
    checking: (done: number, all: number) => `Checking ${grouped(done)} of ${count(all, 'luck')} …`,
    found: (done: number, all: number) =>
      done === all
        ? `${count(all, 'luck')} checked.`
        : `${grouped(done)} of ${count(all, 'luck')} checked.`,
    /** @param why in a sentence */
    failed: (why: string) => `Not all lucks were checked. ${why}`,
    head: 'This luck needs',
    none: 'no policy of ours wins',
  },
  alike: (names: readonly string[], step: string, generation: number) =>
    `${listed(names)} have the same moves on the same luck in “${isolated(step)}”. That happens when people play side by side. A question for each: why this amount in generation ${generation}?`,
  runOf: (name: string, which: string) => `${name}, ${which}`,
  nobody: 'no run chosen',
  compare: {
    title: 'Two runs side by side',
    labels: ['One run', 'Another run'],
    heads: (one: string, other: string) => [
      'Generation',
      `${one}: real`,
      'weakest tail',
      `${other}: real`,
      'weakest tail',
    ],
    notThere: (name: string) => `${name}: not replayed, so only its moves are shown.`,
  },
  axes: { lives: 'Lives left', spent: 'Spent' },
  sideBySide: (one: string, other: string) =>
    `The weakest tail through the generations. Dark line: ${one}. Orange line: ${other}. Dotted: below it a generation costs a life.`,
  onBoard: (name: string) => `Open on the board: ${name}`,

  dotsOf: { first: 'First runs', best: 'Best runs', both: 'First and best runs' },
  dots: (won: number, all: number, median: number) =>
    `${grouped(won)} of ${grouped(all)} won. The median of what was spent is ${grouped(Math.round(median))}. Full green dots won, orange rings lost.`,
  ownDots: (won: number, all: number) => `${grouped(won)} of ${grouped(all)} won.`,
  lineage: (name: string, result: string) => `${name}: ${result}`,
  stillChecking: 'Runs that are not replayed yet are not shown.',

  file: {
    explained: (title: string) =>
      `Results of “${isolated(title)}” by Tailkeeper. One row for each code that was handed in. Answers: options by letter in the order of tries, the right one with a star. Runs: as replayed here, where they could be. Times in seconds.`,
    name: 'Name',
    code: 'Code name',
    state: 'State',
    handedIn: 'Handed in',
    steps: 'Steps done',
    reflection: 'Reflection',
    answer: (step: number, question: string) => `Step ${step}: ${question}`,
    seconds: (head: string) => `${head} (seconds)`,
    run: (step: number, name: string, which: string) => `Step ${step}: ${name}, ${which} run`,
    lives: (head: string) => `${head}: lives left`,
    spent: (head: string) => `${head}: spent`,
    check: (head: string) => `${head}: checked`,
    results: (title: string) => `${title}-results.csv`,
    codes: (title: string) => `${title}-codes.txt`,
  },
};

function count(amount: number, one: string, other = `${one}s`): string {
  return counted(amount, { one, other });
}

function refusedWords(error: Exclude<HandInError, 'other'>): string {
  switch (error) {
    case 'damaged':
      return `Damaged: ${AGAIN}`;
    case 'short':
      return 'Ends early: ask for the whole code';
    case 'newer':
      return 'Made by pages that are newer: reload this page';
    case 'long':
      return `Longer than any code: ${AGAIN}`;
    case 'shape':
      return 'Its beginning is missing: ask for the whole code';
    case 'unlikely':
      return `No code that these pages write: ${AGAIN}`;
  }
}

/** "48 s", "3 min". */
function timeWords(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
