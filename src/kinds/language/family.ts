import type { Family } from '../../sim/family.ts';
import { type Author, networkAuthor } from './author.ts';
import { FIRST, type LanguageModel, LONGEST, NOTEBOOK } from './model.ts';
import type { Engine } from './network/engine.ts';
import { firstLearner } from './network/first.ts';
import { engineHere } from './network/kernel/engine.ts';
import type { Learner } from './network/learner.ts';
import { train } from './network/train.ts';
import type { Writing } from './network/write.ts';
import { deviationsOf } from './notebook/deviations.ts';
import { drawLines } from './notebook/draw.ts';
import { reportOf } from './report.ts';

/** Times that a machine reads the lines of its generation. */
const EPOCHS = 6;

/**
 * Networks that go on learning from lines, each from where the one before it stopped; the first one is that which ships with
 * the site.
 *
 * @param makeEngine an engine for each fit and for each draw; it changes no bit
 */
export function languageFamily(makeEngine: () => Engine = engineHere): Family<LanguageModel> {
  return {
    truth: NOTEBOOK,
    first: FIRST,
    dimension: LONGEST,
    draw(model, spread, stream, out, topP) {
      if (model.machine === 'notebook') drawLines(stream, out);
      else {
        const author = authorOf(model, makeEngine());
        out.set(author.write(manner(spread, topP), stream.key(), out.length / LONGEST));
      }
    },
    *fit(samples, previous, chance, { spread, topP }) {
      const stream = chance();
      const luck = previous.machine === 'network' ? previous.luck : stream.key();
      const engine = makeEngine();
      const learner = yield* train(learnerOf(previous), samples, EPOCHS, stream, engine);
      const author = networkAuthor(learner.weights, engine);
      const report = reportOf(author, manner(spread, topP), luck, samples);
      return { machine: 'network', learner, luck, report };
    },
    distances: (_, values) => deviationsOf(values),
    parameters(model) {
      if (model.machine !== 'network') return [];
      const { weights, means, squares, steps } = model.learner;
      return [...weights, ...means, ...squares, steps];
    },
  };
}

/**
 * A machine as it writes.
 *
 * @throws RangeError for the notebook, which is written by the grammar
 */
export function authorOf(model: LanguageModel, engine: Engine): Author {
  return networkAuthor(learnerOf(model).weights, engine);
}

function learnerOf(model: LanguageModel): Learner {
  if (model.machine === 'network') return model.learner;
  if (model.machine === 'first') return firstLearner();
  throw new RangeError('the notebook is no network');
}

function manner(temperature: number, nucleus?: number): Writing {
  return nucleus === undefined ? { temperature } : { temperature, nucleus };
}
