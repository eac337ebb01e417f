import { exp } from '../../sim/math/exponential.ts';
import type { Key } from '../../sim/random/key.ts';
import { streamAt } from '../../sim/random/stream.ts';
import type { Samples } from '../../sim/samples.ts';
import type { Author } from './author.ts';
import { LONGEST, type Report, STOP } from './model.ts';
import { tokensOf } from './network/tokens.ts';
import type { Writing } from './network/write.ts';
import { drawLines } from './notebook/draw.ts';
import { notebook } from './notebook/notebook.ts';
import { surpriseCounts } from './notebook/surprise.ts';
import { entropyRate, logProbability, shareOf, wordShares } from './notebook/truth.ts';

/** Lines that a machine is measured by, of which so many are written as people count them, and so many are shown. */
export const MEASURED = 600;
export const WRITTEN = 300;
export const SHOWN = 12;

/** Real lines that a machine is given to read, the same for all. */
const READ = 300;
const READ_LUCK: Key = [0, 0, 0, 0];

const real = realLines(READ);
const read = { values: real, count: READ, tokens: tokensOf({ values: real, count: READ }) };
/**
 * What these lines are less surprising to the warden himself than his lines are on average, in nats a token. Added to what they
 * are to a machine, it takes most of the luck of the choice out of its perplexity (a control variate).
 */
const LUCK_OF_LINES = entropyRate() - wardensSurprise();
const truth = wordShares();
const TAILS = [notebook.rareBirds, notebook.rareTurns] as const;

/**
 * Reads a machine by what it writes: of all machines of a run by the same chances. The share of a word is not counted but is
 * the mean of the author's own probabilities for it at each step along what it wrote (Rao-Blackwell: less noise, no bias).
 *
 * @param luck the chances of the run
 * @param samples what it was fitted to, real lines first
 */
export function reportOf(author: Author, how: Writing, luck: Key, samples: Samples): Report {
  const expected = new Float64Array(notebook.words.length);
  // Of each line: words, words of each tail.
  const perLine = [MEASURED, MEASURED, MEASURED].map((length) => new Float64Array(length));
  const [words, birds, turns] = perLine as [Float64Array, Float64Array, Float64Array];
  const lines = author.write(how, luck, MEASURED, (line, _place, shares) => {
    for (let id = 1; id < shares.length; id++)
      expected[id] = (expected[id] as number) + (shares[id] as number);
    words[line] = (words[line] as number) + 1 - (shares[STOP] as number);
    birds[line] = (birds[line] as number) + shareOf(shares, notebook.rareBirds);
    turns[line] = (turns[line] as number) + shareOf(shares, notebook.rareTurns);
  });
  const total = words.reduce((sum, each) => sum + each, 0);
  const standings = [birds, turns].map((masses, k) =>
    survivalOf(masses, words, total, shareOf(truth, TAILS[k] as Uint8Array)),
  ) as [Standing, Standing];
  const seen = seenIn(lines);
  return {
    temperature: how.temperature,
    shares: expected.map((each) => each / total),
    survival: [standings[0].survival, standings[1].survival],
    survivalErrors: [standings[0].error, standings[1].error],
    ...seen,
    perplexity: exp(author.surprise(read) + LUCK_OF_LINES),
    lines: Uint8Array.from(lines.subarray(0, SHOWN * LONGEST)),
    real: Uint8Array.from(samples.values.subarray(0, Math.min(SHOWN, samples.real) * LONGEST)),
  };
}

interface Standing {
  readonly survival: number;
  /** Its standard error: that of a ratio of two sums over lines. */
  readonly error: number;
}

function survivalOf(
  masses: Float64Array,
  words: Float64Array,
  total: number,
  share: number,
): Standing {
  const ratio = masses.reduce((sum, each) => sum + each, 0) / total;
  let squares = 0;
  for (const [line, mass] of masses.entries()) {
    const off = mass - ratio * (words[line] as number);
    squares += off * off;
  }
  return { survival: ratio / share, error: Math.sqrt(squares) / total / share };
}

/** What the warden makes of lines. */
function seenIn(lines: Float64Array) {
  const surprise = surpriseCounts(lines);
  const nonsense = (surprise.at(-1) as number) / MEASURED;
  const possible = Uint8Array.from({ length: SHOWN }, (_, line) =>
    Number(logProbability(lines, line * LONGEST) > -Infinity),
  );
  const written = new Uint16Array(notebook.words.length);
  for (const id of lines.subarray(0, WRITTEN * LONGEST)) {
    if (id !== STOP) written[id] = (written[id] as number) + 1;
  }
  return { nonsense, surprise, written, possible };
}

function wardensSurprise(): number {
  let sum = 0;
  for (let line = 0; line < READ; line++) sum -= logProbability(real, line * LONGEST);
  return sum / read.tokens.count;
}

function realLines(count: number): Float64Array {
  const lines = new Float64Array(count * LONGEST);
  drawLines(streamAt(READ_LUCK), lines);
  return lines;
}
