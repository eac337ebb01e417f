import type { Family } from '../../sim/family.ts';
import type { Key } from '../../sim/random/key.ts';
import { type Stream, streamAt } from '../../sim/random/stream.ts';
import { type Author, networkAuthor } from './author.ts';
import { countsAuthor } from './counts/author.ts';
import { fitNgrams, type Order } from './counts/ngrams.ts';
import { FIRST, type LanguageModel, LONGEST, NOTEBOOK } from './model.ts';
import type { Engine } from './network/engine.ts';
import { firstLearner } from './network/first.ts';
import { engineHere } from './network/kernel/engine.ts';
import type { Learner } from './network/learner.ts';
import { borrow, giveBack, type MakeEngine } from './network/lending.ts';
import { train } from './network/train.ts';
import type { Writing } from './network/write.ts';
import { deviationsOf } from './notebook/deviations.ts';
import { drawLines } from './notebook/draw.ts';
import type { Automaton } from './notebook/grammar.ts';
import { reportOf } from './report.ts';

/** Times that a machine reads the lines of its generation. */
const EPOCHS = 6;

/** Real lines that the first machine learned from, and the luck by which those of counts are drawn. */
const FIRST_LINES = 6000;
const FIRST_LUCK: Key = [0, 0, 0, 1];

/** What learners of all sorts have in common. */
const LINES = {
  truth: NOTEBOOK,
  first: FIRST,
  dimension: LONGEST,
  distances: (_: LanguageModel, values: Float64Array) => deviationsOf(values),
} as const;

/**
 * Networks that go on learning from lines, each from where the one before it stopped; the first one is that which ships with
 * the site.
 *
 * @param makeEngine engines for fits and draws; they change no bit
 */
export function languageFamily(makeEngine: MakeEngine = engineHere): Family<LanguageModel> {
  return {
    ...LINES,
    draw(model, spread, stream, out, topP) {
      if (model.machine === 'notebook') return drawLines(stream, out);
      const engine = borrow(makeEngine);
      writeInto(authorOf(model, engine), manner(spread, topP), stream, out);
      giveBack(makeEngine, engine);
    },
    *fit(samples, previous, chance, { spread, topP }) {
      const stream = chance();
      const luck = previous.machine === 'network' ? previous.luck : stream.key();
      const engine = borrow(makeEngine);
      const learner = yield* train(learnerOf(previous), samples, EPOCHS, stream, engine);
      const author = networkAuthor(learner.weights, engine);
      const report = reportOf(author, manner(spread, topP), luck, samples);
      giveBack(makeEngine, engine);
      return { machine: 'network', learner, luck, report };
    },
    parameters(model) {
      if (model.machine !== 'network') return [];
      const { weights, means, squares, steps } = model.learner;
      return [...weights, ...means, ...squares, steps];
    },
  };
}

/** Counts of words in a row, each generation's anew; the first ones are of as many real lines as the first network read. */
export function countsFamily(order: Order): Family<LanguageModel> {
  return {
    ...LINES,
    draw(model, spread, stream, out, topP) {
      if (model.machine === 'notebook') return drawLines(stream, out);
      writeInto(countsAuthor(countsOf(model, order)), manner(spread, topP), stream, out);
    },
    *fit({ values, count, ...samples }, previous, chance, { spread, topP }) {
      const luck = previous.machine === 'counts' ? previous.luck : chance().key();
      const counts = fitNgrams(values.subarray(0, count * LONGEST), order);
      yield 1;
      const how = manner(spread, topP);
      const report = reportOf(countsAuthor(counts), how, luck, { values, count, ...samples });
      return { machine: 'counts', counts, luck, report };
    },
    parameters(model) {
      if (model.machine !== 'counts') return [];
      const { firstArc, arcWords, targets, probabilities } = model.counts;
      return [...firstArc, ...arcWords, ...targets, ...probabilities];
    },
  };
}

/** A machine as it writes; the notebook is not one. */
export function authorOf(model: LanguageModel, engine: Engine): Author {
  if (model.machine === 'counts') return countsAuthor(model.counts);
  return networkAuthor(learnerOf(model).weights, engine);
}

/** @param out length 24n */
function writeInto(author: Author, how: Writing, stream: Stream, out: Float64Array): void {
  out.set(author.write(how, stream.key(), out.length / LONGEST));
}

function learnerOf(model: LanguageModel): Learner {
  if (model.machine === 'network') return model.learner;
  if (model.machine === 'first') return firstLearner();
  throw new RangeError(`${model.machine} is no network`);
}

function countsOf(model: LanguageModel, order: Order): Automaton {
  if (model.machine === 'counts') return model.counts;
  const lines = new Float64Array(FIRST_LINES * LONGEST);
  drawLines(streamAt(FIRST_LUCK), lines);
  return fitNgrams(lines, order);
}

function manner(temperature: number, nucleus?: number): Writing {
  return nucleus === undefined ? { temperature } : { temperature, nucleus };
}
