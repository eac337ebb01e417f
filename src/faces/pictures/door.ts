import {
  ArgumentError,
  choice,
  generationsOf,
  readOption,
  refuseLate,
} from '../../experiment/options.ts';
import type { PlayedGeneration } from '../../kinds/bench.ts';
import { parametersOf } from '../../kinds/pictures/draw.ts';
import {
  NETWORKS,
  type NetworkName,
  type PicturesExperiment,
} from '../../kinds/pictures/experiment.ts';
import type { PictureModel } from '../../kinds/pictures/model.ts';
import type { DoorFace, DoorOptions } from '../door-face.ts';
import { contactSheet } from './contact-sheet.ts';
import { SHOWN, type ShownName, shownText } from './door-shown.ts';

/** Networks that statistics may be made of: each learns for a quarter of a second or longer. */
const MOST_NETWORKS = 20_000;

/** Generations that a contact sheet may show. */
const MOST_SHOWN = 1000;

/** Pictures that a training set may have: more would not fit into memory over many generations. */
const MOST_PICTURES = 20_000;

const LOOP = {
  network: choice(
    NETWORKS,
    'variational',
    'what learns from pictures; linear has normal codes, mixture is a plain autoencoder with a mixture of codes',
  ),
} as const;

const OUTPUT = {
  pictures: {
    fallback: 'off',
    help: 'a file for a contact sheet (PNG) of run 0: 30 seats of chosen generations',
    parse: (text: string) => text,
  },
  at: generationsOf('the generations on the contact sheet'),
  show: choice(
    SHOWN,
    'run',
    'in the place of a run, as JSON: the album, its main axes, the first weights, or the gradient there of its first 20 pictures',
  ),
} as const;

interface PicturesOptions extends DoorOptions {
  readonly network: NetworkName;
  /** The file of the contact sheet, or off. */
  readonly pictures: string;
  readonly at: readonly number[] | 'all';
  readonly show: ShownName;
}

/** The command line runs every loop of pictures, shows what it rests on, and writes contact sheets. */
export const door: DoorFace<PicturesOptions> = {
  note: 'pictures learn from an album of handwriting',
  options: { truth: {}, loop: LOOP, output: OUTPUT },
  read(values) {
    return {
      network: readOption(LOOP, values, 'network'),
      pictures: readOption(OUTPUT, values, 'pictures'),
      at: readOption(OUTPUT, values, 'at'),
      show: readOption(OUTPUT, values, 'show'),
    };
  },
  check(options) {
    const { n, at, pictures, generations, runs, each, show } = options;
    if (show === 'run' && !each && runs * generations > MOST_NETWORKS) {
      throw needs('runs times --generations', `at most ${MOST_NETWORKS}`);
    }
    if (options.divisor !== 'n') throw needs('divisor', 'n');
    if (n > MOST_PICTURES) throw needs('n', `at most ${MOST_PICTURES}`);
    if (options.tailWeight !== undefined) throw needs('tail-weight', 'left out');
    if (options.contamination !== undefined) throw needs('contamination', 'left out');
    if (options.detector !== undefined) throw needs('detector', 'left out');
    if (at !== 'all' && pictures === 'off') throw new ArgumentError('--at needs --pictures');
    refuseLate('at', at, generations);
    const shown = at === 'all' ? generations : at.length;
    if (pictures !== 'off' && shown > MOST_SHOWN) {
      throw new ArgumentError(`--at must be at most ${MOST_SHOWN} generations, not ${shown}`);
    }
  },
  withoutTools: () => null,
  numbers: () => null,
  experimentOf: (loop, { network }): PicturesExperiment => ({
    ...loop,
    model: 'pictures',
    network,
  }),
  plain: (model) => ({ weights: parametersOf(model as PictureModel) }),
  instead: ({ show, network }) => (show === 'run' ? null : shownText(show, network)),
  sheet({ pictures, at, show }, play) {
    if (pictures === 'off' || show !== 'run') return null;
    const draw = () => {
      const run: PlayedGeneration[] = [];
      for (const played of play()) {
        if (at === 'all' || at.includes(played.generation)) run.push(played);
      }
      return contactSheet(run);
    };
    return { file: pictures, draw };
  },
};

function needs(option: string, value: string): ArgumentError {
  return new ArgumentError(`--${option} must be ${value} with --model pictures`);
}
