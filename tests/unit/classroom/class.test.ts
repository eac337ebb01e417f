import { describe, expect, test } from 'vitest';
import { medianOf } from '../../../src/base/median.ts';
import { type Collected, collect } from '../../../src/classroom/collect.ts';
import { findCodes } from '../../../src/classroom/find.ts';
import { CORE } from '../../../src/classroom/judge.ts';
import { ownSeed } from '../../../src/classroom/own-luck.ts';
import { toReplay } from '../../../src/classroom/results/checking.ts';
import { decoded, textOfMail } from '../../../src/classroom/results/files.ts';
import { textInLink } from '../../../src/classroom/results/known-texts.ts';
import { namesOf } from '../../../src/classroom/results/names.ts';
import { Needs } from '../../../src/classroom/results/needs.ts';
import { dotPlot } from '../../../src/classroom/results/plot.ts';
import { othersIn } from '../../../src/classroom/results/reader.ts';
import { Outcomes, type Report } from '../../../src/classroom/results/report.ts';
import { runWords, stateWords } from '../../../src/classroom/results/row-words.ts';
import { runLink } from '../../../src/classroom/results/run-link.ts';
import { alikeIn, countedRuns, runsOf } from '../../../src/classroom/results/runs.ts';
import { codesOf, fileName, sheetOf } from '../../../src/classroom/results/sheet.ts';
import type { Submission } from '../../../src/classroom/submission.ts';
import { tallyOf } from '../../../src/classroom/tally.ts';
import { playback } from '../../../src/game/playback.ts';
import { constant, watchful } from '../../../src/game/policies.ts';
import { csvOf } from '../../../src/kit/csv.ts';
import { parseLinkByName } from '../../../src/link/by-name.ts';
import {
  ASSIGNMENT,
  CHECK,
  codeBy,
  type Done,
  KNOWN,
  NUMBER,
  runOf,
  WATCH,
} from '../../support/class.ts';

const CONTEXT = { assignment: ASSIGNMENT, known: KNOWN, hash: NUMBER };
const GOOD = runOf(WATCH, watchful(0.6, 3));
const STEADY = runOf(WATCH, constant(7));
const BOAST = { ...STEADY, claim: { won: true, livesLeft: 3, spent: 12, digest: 1 } };
const GREEDY = { ...GOOD, moves: [{ real: WATCH.n }, { real: WATCH.n }, { real: WATCH.n }] };
const [wrongOption = 0] = [...CHECK.asked.options.keys()].filter((i) => i !== CHECK.asked.right);

/** A class that has pasted codes, with the names that stand before them; all runs that can be are replayed. */
function reportOf(pasted: string, hidden = false, luck: 'same' | 'own' = 'same'): Report {
  const { rows }: Collected = collect(pasted, NUMBER, KNOWN);
  const context = { ...CONTEXT, assignment: { ...ASSIGNMENT, luck } };
  const runs = runsOf(rows, context, []);
  const outcomes = new Outcomes();
  for (const { key, challenge, run } of toReplay(runs)) {
    outcomes.set(key, playback(challenge, run.moves));
  }
  const counted: Submission[] = rows.flatMap(({ state }) =>
    state.kind === 'read' && !state.isPassed ? [state.submission] : [],
  );
  return {
    ...{ context, rows, runs, outcomes, misconceptions: {}, base: '/' },
    needs: new Needs(),
    titles: ['The loop', 'First watch', 'Count', 'Album'],
    names: namesOf(rows, hidden ? (number) => `Pupil ${number}` : null),
    tally: tallyOf(counted, KNOWN),
  };
}

const line = (name: string, pupil: string, done: Done) => `${name}: ${codeBy(pupil, done)}`;
const statesOf = (report: Report) =>
  report.rows.map((row, place) =>
    stateWords(
      row,
      report,
      report.runs.filter((run) => run.place === place),
      report.names.all[place]?.others ?? [],
    ),
  );

describe('a row in words', () => {
  test.each<[string, string, Done]>([
    ['Read', 'ann', { wrong: [], watch: GOOD }],
    ['Read; a run is not what was claimed: the replay counts', 'bo', { watch: BOAST }],
    [
      'Read; a run has a move that is not allowed: the run is refused, the answers are kept',
      'cy',
      { wrong: [], watch: GREEDY },
    ],
    [
      'Read; its runs are of an older version and cannot be replayed here',
      'di',
      { watch: GOOD, core: CORE - 1 },
    ],
    ['Of another assignment, number 00000007', 'ed', { assignment: 7 }],
  ])('%s', (says, pupil, done) => {
    expect(statesOf(reportOf(line('A', pupil, done)))).toEqual([says]);
  });

  test('that cannot be read says what to do', () => {
    const code = codeBy('ann', { watch: GOOD });
    const damaged = code.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
    expect(statesOf(reportOf(`${damaged}\n${code.slice(0, 20)}`))).toEqual([
      'Damaged: ask for it again',
      'Ends early: ask for the whole code',
    ]);
  });

  test('that another of the pupil has passed is kept', () => {
    const report = reportOf(
      [line('Ann', 'ann', {}), line('Ann', 'ann', { watch: GOOD })].join('\n'),
    );
    expect(statesOf(report)).toEqual([
      'Kept, not counted: another code of this pupil got further',
      'Read',
    ]);
    expect(report.runs.map(({ place }) => place)).toEqual([1]);
  });
});

describe('a run in words', () => {
  const said = (done: Done) => {
    const { runs, outcomes } = reportOf(line('A', 'ann', done));
    const [run] = runs;
    if (run === undefined) throw new Error('no run');
    return runWords(run, outcomes.verdictOn(run));
  };

  test('is what the replay makes of it, and the claim stands beside it where it differs', () => {
    const honest = said({ watch: STEADY });
    expect(honest).toMatchObject({ check: 'replayed: as claimed', isFlagged: false });
    const boast = said({ watch: BOAST });
    expect(boast).toMatchObject({ result: honest.result, spent: honest.spent, isFlagged: true });
    expect(boast.check).toContain('The code said won, 3 lives left, 12 spent.');
  });

  test('is refused where a move is not allowed, with the reason', () => {
    expect(said({ watch: GREEDY })).toMatchObject({ result: '–', spent: '–', isFlagged: true });
    expect(said({ watch: GREEDY }).check).toBe(
      'Run refused in generation 3. It feeds 200 real samples, where at most 160 could be fed.',
    );
    const none = { ...GREEDY, moves: [200, 200, 160, 1].map((real) => ({ real })) };
    expect(said({ watch: none }).check).toBe(
      'Run refused in generation 4. It feeds 1 real sample, where none could be fed.',
    );
  });

  test('that stops before its end is not won', () => {
    const half = { moves: STEADY.moves.slice(0, 2), claim: STEADY.claim };
    expect(said({ watch: half })).toMatchObject({
      result: 'not finished: stops at generation 2',
      isFlagged: true,
    });
  });

  test('of an older core stays a claim', () => {
    expect(said({ watch: GOOD, core: CORE - 1 })).toMatchObject({
      isClaim: true,
      spent: String(GOOD.claim.spent),
      check: 'claimed; cannot be replayed here',
    });
  });
});

describe('runs', () => {
  const pasted = [
    line('Ann', 'ann', { watch: STEADY, best: GOOD }),
    line('Bo', 'bo', { watch: GOOD }),
    line('Cy', 'cy', { watch: STEADY }),
  ].join('\n');

  test('that are equal on the same luck are replayed once', () => {
    const { runs } = reportOf(pasted);
    expect(runs).toHaveLength(4);
    expect(toReplay(runs)).toHaveLength(2);
    expect(toReplay(reportOf(pasted, false, 'own').runs)).toHaveLength(4);
  });

  test('are on the luck of the pupil', () => {
    const { runs } = reportOf(pasted, false, 'own');
    expect(runs.map(({ challenge }) => challenge.seed)).toEqual(
      ['ann', 'ann', 'bo', 'cy'].map((pupil) => ownSeed('heath', pupil, 0)),
    );
  });

  test('that are equal are a question where the amount changes often, and never where it does not', () => {
    const { runs } = reportOf(pasted);
    const changes = GOOD.moves.filter(({ real }, i) => i > 0 && real !== GOOD.moves[i - 1]?.real);
    expect(changes.length).toBeGreaterThanOrEqual(4);
    expect(alikeIn(runs)).toEqual([{ step: 1, places: [0, 1], generation: expect.any(Number) }]);
    const [{ generation } = { generation: 0 }] = alikeIn(runs);
    expect(GOOD.moves[generation - 1]?.real).not.toBe(GOOD.moves[generation - 2]?.real);
    expect(alikeIn(reportOf(pasted, false, 'own').runs)).toEqual([]);
  });

  test('that count are the first ones, or the best ones, one for each pupil', () => {
    const { runs } = reportOf(pasted);
    const moves = (which: 'first' | 'best') =>
      countedRuns(runs, 1, which).map(({ run }) => run.moves);
    expect(moves('first')).toEqual([STEADY.moves, GOOD.moves, STEADY.moves]);
    expect(moves('best')).toEqual([GOOD.moves, GOOD.moves, STEADY.moves]);
  });

  test('can be opened on a board', () => {
    const report = reportOf(pasted);
    const [run] = report.runs;
    const link = run === undefined ? null : runLink(report.context, run, '/base/');
    const [start, text = ''] = link?.split('#') ?? [];
    expect(start).toBe('/base/play/link/');
    expect(parseLinkByName(text)).toMatchObject({
      ok: true,
      value: { id: 'first-watch', seed: null },
    });
  });
});

describe('a code that several have handed in', () => {
  const same = codeBy('ann', { watch: GOOD });
  const pasted = `${same}\nAnn Lee: ${same}\n> Ann Lee: ${same}\nBo Fen: ${same}`;

  test('names all of them, in the list, in the sheet and beside the saved codes', () => {
    const report = reportOf(pasted);
    expect(report.rows).toMatchObject([{ label: 'Ann Lee', others: ['Bo Fen'], copies: 4 }]);
    const says = 'Read; the same code was also handed in by “Bo Fen”';
    expect(statesOf(report)).toEqual([says]);
    expect(csvOf(sheetOf(report))).toContain(says);
    expect(codesOf(report)).toBe(`Ann Lee\t${same}\r\nBo Fen\t${same}\r\n`);
    expect(statesOf(reportOf(codesOf(report)))).toEqual([says]);
  });

  test('names nobody where names are hidden', () => {
    const report = reportOf(pasted, true);
    expect(statesOf(report)).toEqual(['Read']);
    expect(codesOf(report)).toBe(`Pupil 1\t${same}\r\n`);
  });
});

describe('names', () => {
  const pasted = [
    line('Ann Lee', 'wren-heath', {}),
    line('Ann Lee', 'wren-heath', { watch: GOOD }),
    'TK1.abc',
    line('Bo', 'owl-moss', { wrong: [wrongOption] }),
  ].join('\n');

  test('that are hidden are numbers everywhere, and the same pupil has the same', () => {
    const report = reportOf(pasted, true);
    expect(report.names.all.map(({ label }) => label)).toEqual([
      'Pupil 1',
      'Pupil 1',
      'Pupil 2',
      'Pupil 3',
    ]);
    expect(report.names.ofPupil('owl-moss')).toBe('Pupil 3');
    expect(report.names.ofPupil('nobody')).toBe('');
    const files = csvOf(sheetOf(report)) + codesOf(report);
    expect(files).not.toMatch(/Ann|Bo\b|wren-heath|owl-moss/);
  });

  test('that are shown are what stands beside the code, or the code name', () => {
    const { names } = reportOf(`${pasted}\n${codeBy('no-label', {})}`);
    expect(names.short(0)).toBe('Ann Lee');
    expect(names.short(4)).toBe('no-label');
    expect(names.ofPupil('owl-moss')).toBe('Bo');
  });

  test('that are the same word for several have the code name behind them', () => {
    const { names } = reportOf([line('Code', 'ann', {}), line('Code', 'bo', {})].join('\n'));
    expect([0, 1].map((place) => names.short(place))).toEqual(['Code (ann)', 'Code (bo)']);
  });
});

describe('the table of a class', () => {
  const pasted = [
    `=1+1\t${codeBy('may-12', { wrong: [wrongOption], watch: STEADY, reflection: '=HYPERLINK("x")' })}`,
    line('Bo', 'bo', { watch: BOAST }),
  ].join('\n');

  test('has a line that explains it, heads, and a row for each pupil', () => {
    const [explained, heads = [], ann = [], bo = []] = sheetOf(reportOf(pasted));
    expect(explained).toHaveLength(1);
    const column = (head: string) => heads.indexOf(head);
    expect(ann[column(`Step 1: ${CHECK.asked.question}`)]).toBe(
      `${'ABCDEF'[wrongOption]} ${'ABCDEF'[CHECK.asked.right]}*`,
    );
    const spent = column('Step 2: First watch, first run: spent');
    expect([ann[spent], bo[spent]]).toEqual([
      String(STEADY.claim.spent),
      String(STEADY.claim.spent),
    ]);
    expect(bo[column('Step 2: First watch, first run: checked')]).toContain('the replay counts');
    expect(new Set([heads, ann, bo].map(({ length }) => length)).size).toBe(1);
  });

  test('has no formula and no date, and ends its lines as the standard does', () => {
    const csv = csvOf(sheetOf(reportOf(pasted)));
    expect(csv).toMatch(/^\uFEFF/);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv).toContain("'=1+1,'may-12,");
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  });

  test('is called by its assignment', () => {
    expect(fileName('Tails: in May!')).toBe('tails-in-may');
    expect(fileName('…')).toBe('class');
  });
});

describe('the dots of a class', () => {
  const dot = (spent: number, livesLeft: number, won = livesLeft > 0) => ({
    spent,
    livesLeft,
    won,
  });
  const centres = (dots: Parameters<typeof dotPlot>[0], lives = 3) => {
    const { shapes, size } = dotPlot(dots, lives);
    const points = shapes.flatMap((shape) =>
      shape.kind === 'discs' || shape.kind === 'circles' ? [...shape.centres] : [],
    );
    return { points, size };
  };

  test('stand further right the more was spent, and higher the more lives are left', () => {
    const { points } = centres([dot(0, 1), dot(200, 3)]);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points;
    expect(x1).toBeGreaterThan(x0);
    expect(y1).toBeLessThan(y0);
  });

  test('that are alike are stacked in their row, however many there are', () => {
    const { points, size } = centres(Array.from({ length: 300 }, () => dot(100, 2)));
    const heights = points.filter((_, i) => i % 2 === 1);
    expect(new Set(heights).size).toBe(300);
    const row = size.height / 4;
    expect(Math.max(...heights)).toBeLessThan(2 * row);
    expect(Math.min(...heights)).toBeGreaterThan(row);
  });

  test('have a median', () => {
    expect([medianOf([5, 1, 3]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([3, 2.5, 0]);
  });
});

describe('what is opened', () => {
  const code = codeBy('ann', { watch: GOOD });

  test('as a mail has its lines whole again', () => {
    const quoted = `Subject: code\r\n\r\n${code.slice(0, 30)}=\r\n${code.slice(30)}\r\n`;
    expect(findCodes(textOfMail(quoted)).map((each) => each.code)).toEqual([code]);
    const inBase64 = btoa(`My code: ${code}`)
      .match(/.{1,76}/g)
      ?.join('\r\n');
    const mail = `Subject: code\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${inBase64}\r\n`;
    expect(findCodes(textOfMail(mail)).map((each) => each.code)).toEqual([code]);
  });

  test('as a sheet in UTF-16 is read', () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFFAnn\t${code}`, 'utf16le'));
    expect(findCodes(decoded(bytes))).toEqual([{ code, label: 'Ann' }]);
  });

  test('of other assignments is counted by their numbers, the most first', () => {
    const codes = [7, 8, 8].map((assignment, i) => codeBy(`p${i}`, { assignment }));
    expect(othersIn(collect(codes.join('\n'), NUMBER, KNOWN).rows)).toEqual([
      [8, 2],
      [7, 1],
    ]);
  });

  test.each(['1.abc', '#1.abc', ' https://a.example/teach/desk/#1.abc '])(
    'as a link: %j',
    (link) => {
      expect(textInLink(link)).toBe('1.abc');
    },
  );
});
