/** Runs of notebooks whose machines are made up, so that nothing has to be trained. */
import { type Position, settle, startPosition } from '../../src/game/position.ts';
import { LONGEST, type Machine, type Report } from '../../src/kinds/language/model.ts';
import { notebook } from '../../src/kinds/language/notebook/notebook.ts';
import { REAL_SURPRISE } from '../../src/kinds/language/notebook/surprise.ts';
import { readWords } from '../../src/kinds/language/notebook/text.ts';
import { wordShares } from '../../src/kinds/language/notebook/truth.ts';
import type { LanguageChallenge } from '../../src/kinds/language/settings.ts';
import { NO_SAMPLES } from '../../src/sim/samples.ts';

export const GENTLE: LanguageChallenge = {
  model: 'language',
  title: 'The gentle notebook',
  n: 300,
  generations: 12,
  spread: 0.9,
  budget: 720,
  line: 0.4,
  lives: 3,
  seed: 'wren-lamp-7',
  locked: [],
  tools: [],
};

/** The id of a word of the notebook. */
export function idOf(word: string): number {
  return notebook.words.indexOf(word);
}

/** Lines side by side, from sentences; one of `LONGEST` words has no end. */
export function linesOf(sentences: readonly string[]): Uint8Array {
  const lines = new Uint8Array(sentences.length * LONGEST);
  for (const [i, sentence] of sentences.entries()) {
    lines.set(readWords(sentence).words, i * LONGEST);
  }
  return lines;
}

/** How a made-up machine stands. */
export interface Written {
  readonly survival?: readonly number[];
  readonly nonsense?: number;
  /** Words that are in none of its lines, and how much of each is left. */
  readonly missing?: readonly string[];
  readonly left?: number;
  /** Its first lines; the others are one gull's. */
  readonly lines?: readonly string[];
  /** Which of them the warden could not have written. */
  readonly impossible?: readonly number[];
  /** Real lines it was fed. */
  readonly real?: number;
}

const GULL = 'a gull dived off the point';

export function machineOf({ nonsense = 0.1, ...written }: Written): Machine {
  const { missing = [], left = 0.01, lines = [], impossible = [], real = 0 } = written;
  const shares = wordShares();
  const counts = new Uint16Array(notebook.words.length).fill(3, 1, -1);
  for (const word of missing) {
    shares[idOf(word)] = left * (shares[idOf(word)] ?? 0);
    counts[idOf(word)] = 0;
  }
  const possible = new Uint8Array(12).fill(1);
  for (const line of impossible) possible[line] = 0;
  const report: Report = {
    temperature: 0.9,
    shares,
    survival: [1, 1],
    survivalErrors: [0.05, 0.05],
    nonsense,
    perplexity: 4.25,
    written: counts,
    surprise: Uint16Array.from([
      ...REAL_SURPRISE.map((share) => 1000 * (1 - nonsense) * share),
      1000 * nonsense,
    ]),
    lines: linesOf(Array.from({ length: 12 }, (_, i) => lines[i] ?? GULL)),
    possible,
    real: linesOf(
      Array.from({ length: Math.min(12, real) }, () => 'the owl hunted over the heath'),
    ),
  };
  const learner = {
    weights: new Float64Array(),
    means: new Float64Array(),
    squares: new Float64Array(),
    steps: 0,
  };
  return { machine: 'network', learner, luck: [0, 0, 0, 0], report };
}

/** The position after generations of made-up machines. */
export function notebookAfter(
  all: readonly Written[],
  challenge: LanguageChallenge = GENTLE,
): Position {
  return all.reduce<Position>((position, written) => {
    const { survival = [1, 1], real = 0 } = written;
    const state = {
      ...position.state,
      generation: position.state.generation + 1,
      model: machineOf(written),
      trainingSet: { ...NO_SAMPLES, count: challenge.n, real },
    };
    return settle(position, { real }, { state, measures: { survival, modes: [] } });
  }, startPosition(challenge));
}
