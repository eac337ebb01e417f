/** The part of the digest table that is about notebooks; it imports nothing but the simulation core either. */

import { languageFamily } from '../../src/kinds/language/family.ts';
import type { LanguageModel, Report } from '../../src/kinds/language/model.ts';
import { plainEngine } from '../../src/kinds/language/network/engine.ts';
import { vectorEngine } from '../../src/kinds/language/network/kernel/engine.ts';
import { drawLines } from '../../src/kinds/language/notebook/draw.ts';
import { entropy, wordShares } from '../../src/kinds/language/notebook/truth.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import type { Generation } from '../../src/sim/generation.ts';
import { simulateRun } from '../../src/sim/loop.ts';
import { runKey } from '../../src/sim/random/key.ts';
import { streamAt } from '../../src/sim/random/stream.ts';
import { REAL_DATA_REGIMES, type Regime, SYNTHETIC_REGIMES } from '../../src/sim/regimes.ts';

type Table = Record<string, string>;

const N = 20;
const REAL = 5;
const GENERATIONS = 2;

/** Where an engine has no kernel, JavaScript must give its bits. */
const ENGINES = {
  JavaScript: plainEngine,
  kernel: () => vectorEngine() ?? plainEngine(),
} as const;

const digestOf = (numbers: Iterable<number>) =>
  digestText(extendDigest(EMPTY_DIGEST, [...numbers]));

export function addLanguageDigests(table: Table): void {
  table['language: truth'] = digestOf([entropy(), ...wordShares()]);
  const lines = new Float64Array(24 * 100);
  drawLines(streamAt(runKey('language')), lines);
  table['language: real lines'] = digestOf(lines);
  const regime: Regime = { synthetic: 'replace', realData: 'fresh', n: N, spread: 0.9 };
  for (const synthetic of SYNTHETIC_REGIMES) {
    for (const realData of REAL_DATA_REGIMES) {
      addRun(table, { ...regime, synthetic, realData }, 'kernel');
    }
  }
  addRun(table, regime, 'JavaScript');
  addRun(table, { ...regime, spread: 1, topP: 0.9 }, 'JavaScript');
  addRun(table, { ...regime, spread: 1.1, realWeight: 0.5 }, 'kernel');
  addRun(table, { ...regime, archive: 'subsample' }, 'kernel');
  const detector = { truePositive: 0.8, falsePositive: 0.1, tailFalsePositive: 0.3, refills: true };
  addRun(table, { ...regime, contamination: 0.5, detector }, 'kernel');
}

/** All the machines of a run, and what is read off the last. */
function addRun(table: Table, regime: Regime, engine: keyof typeof ENGINES): void {
  const real = new Array<number>(GENERATIONS).fill(regime.realData === 'none' ? 0 : REAL);
  const run = simulateRun(languageFamily(ENGINES[engine]), regime, runKey('language'), real);
  const name = `language run: ${JSON.stringify(regime)}, ${engine}`;
  table[name] = digestText(run.at(-1)?.digest ?? EMPTY_DIGEST);
  table[`${name}, read`] = digestOf(numbersOf(reportIn(run.at(-1))));
}

function reportIn(generation: Generation<LanguageModel> | undefined): Report {
  const model = generation?.model;
  if (model?.machine !== 'network') throw new Error('nothing was trained');
  return model.report;
}

function numbersOf(report: Report): number[] {
  return Object.values(report).flatMap((value) =>
    typeof value === 'number' ? [value] : [...value],
  );
}
