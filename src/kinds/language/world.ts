import type { Key } from '../../sim/random/key.ts';
import { childKey } from '../../sim/random/key.ts';
import type { Echo, World } from '../kind.ts';
import { authorOf, languageFamily } from './family.ts';
import { FIRST, type LanguageModel, LONGEST, STOP } from './model.ts';
import { engineHere } from './network/kernel/engine.ts';
import { borrow, giveBack } from './network/lending.ts';
import { notebook } from './notebook/notebook.ts';
import { wordShares } from './notebook/truth.ts';
import type { LanguageChallenge } from './settings.ts';

/** The luck by which machines go on with a line that somebody began. */
const ECHO_LUCK: Key = [0, 0, 0, 0];

const truth = wordShares();

/** The world of a challenge: the notebook, and machines that are measured where they were fitted. */
export function worldOf({ spread, sense = 0, bird }: LanguageChallenge): World<LanguageModel> {
  const id = bird === undefined ? -1 : notebook.words.indexOf(bird);
  return {
    family: languageFamily(),
    echo: (model, beginning) => goOn(model, spread, beginning),
    measure(model) {
      const isReal = model.machine === 'notebook' || model.machine === 'first';
      const { survival, nonsense } = isReal ? REAL : model.report;
      const ofBird = isReal ? 1 : (model.report.shares[id] ?? 0) / (truth[id] ?? 1);
      return {
        survival: [
          ...survival,
          ...(bird === undefined ? [] : [ofBird]),
          ...(sense === 0 ? [] : [1 - nonsense]),
        ],
        modes: [],
      };
    },
  };
}

/** How the notebook stands to itself. */
const REAL = { survival: [1, 1], nonsense: 0 } as const;

/**
 * How a machine goes on with a line that somebody began, at the challenge's T.
 *
 * @param beginning up to 23 ids with `STOP` behind, length 24; a 25th number says by which luck it goes on
 * @returns the whole line
 */
function goOn(model: LanguageModel, temperature: number, beginning: Float64Array): Echo {
  const [luck = 0] = beginning.subarray(LONGEST);
  const line = beginning.subarray(0, LONGEST);
  const prefix = [...line.subarray(0, line.indexOf(STOP))];
  const key = childKey(ECHO_LUCK, luck);
  const engine = borrow(engineHere);
  const author = authorOf(model.machine === 'notebook' ? FIRST : model, engine);
  const values = author.write({ temperature, prefix }, key, 1);
  giveBack(engineHere, engine);
  return { values, mode: null };
}
