import { ArgumentError, choice, readOption } from '../../experiment/options.ts';
import { RESEEDS, type Reseed } from '../../kinds/mixture/em/reseed.ts';
import type { MixtureExperiment } from '../../kinds/mixture/experiment.ts';
import { COMPONENT_NUMBERS } from '../../kinds/mixture/model.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../kinds/mixture/presets.ts';
import type { DoorFace, DoorOptions } from '../door-face.ts';

/** Components times samples that EM may have to share out. */
const MOST_SHARES = 20_000_000;

const TRUTH = {
  preset: choice(PRESET_NAMES, 'archipelago', 'the truth of a mixture, in the plane'),
} as const;

const LOOP = {
  reseed: choice(RESEEDS, 'on', 'whether EM lets dead components of a mixture come back'),
  from: {
    fallback: 'world',
    help: 'where fresh real samples of a mixture are collected: world, or the number of a mode, from 1',
    parse: parseFrom,
  },
  'stratum-weights': choice(
    ['on', 'off'],
    'on',
    'whether samples of one mode carry the weight that keeps the fit honest',
  ),
} as const;

interface MixtureOptions extends DoorOptions {
  readonly preset: PresetName;
  readonly reseed: Reseed;
  /** Where fresh real samples are collected: the world at large, or a mode, from 1. */
  readonly from: 'world' | number;
  readonly stratumWeights: 'on' | 'off';
}

/** The command line runs every loop of a preset; worlds that a challenge describes itself are not for it. */
export const door: DoorFace<MixtureOptions> = {
  note: null,
  options: { truth: TRUTH, loop: LOOP, output: {} },
  read(values) {
    const preset = readOption(TRUTH, values, 'preset');
    const from = readOption(LOOP, values, 'from');
    const modes = PRESETS[preset].length;
    if (from !== 'world' && from > modes) {
      throw new ArgumentError(`--from must be world or a mode from 1 to ${modes}, not "${from}"`);
    }
    const stratumWeights = readOption(LOOP, values, 'stratum-weights');
    return { preset, reseed: readOption(LOOP, values, 'reseed'), from, stratumWeights };
  },
  check({ divisor, from, realData, n, preset }) {
    if (divisor !== 'n') throw new ArgumentError('--divisor must be n with --model mixture');
    if (from !== 'world' && realData !== 'fresh') {
      throw new ArgumentError('--from a mode needs --real-data fresh');
    }
    const shares = n * PRESETS[preset].length;
    if (shares <= MOST_SHARES) return;
    throw new ArgumentError(
      `--n times the components of ${preset} must be at most ${MOST_SHARES}, not ${shares}`,
    );
  },
  withoutTools: ({ from }) => (from === 'world' ? null : '--from a mode'),
  numbers: ({ preset }) => COMPONENT_NUMBERS * PRESETS[preset].length,
  experimentOf(loop, { preset, reseed, from, stratumWeights }): MixtureExperiment {
    const source =
      from === 'world' ? from : { mode: from - 1, isWeighted: stratumWeights === 'on' };
    return { ...loop, model: 'mixture', preset, reseed, source };
  },
};

function parseFrom(text: string, name: string): 'world' | number {
  if (text === 'world') return text;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new ArgumentError(`--${name} must be world or the number of a mode, not "${text}"`);
}
