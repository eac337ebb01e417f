import { affordableRuns } from '../experiment/cost.ts';
import type { EnsembleOrder, Experiment } from '../experiment/experiment.ts';
import { grouped } from '../figures/format.ts';
import { PRESETS } from '../kinds/mixture/presets.ts';
import type { Source } from '../sim/collection.ts';
import { hasSufficientStatistics } from '../sim/regimes.ts';
import type { LabState, Letter, Own, Shared } from './state.ts';
import { isWithoutTools, type Note, type Tools, toolsOf } from './tools.ts';

/** What a run of the lab comes to, once everything that does not go together is left out. */
export interface Plan {
  readonly order: EnsembleOrder;
  /** Why a setting is not used as it stands, by its name: a sentence each. */
  readonly notes: Notes;
  /** Why the ensemble is not as it was asked for; empty when it is. */
  readonly ensembleNote: string;
}

export type Notes = Readonly<Partial<Record<keyof Own, string>>>;

export function planOf(state: LabState, letter: Letter): Plan {
  const { shared } = state;
  const notes: Partial<Record<keyof Own, string>> = {};
  const experiment = experimentOf(shared, state.own[letter], (name, sentence) => {
    notes[name] ??= sentence;
  });
  const isFast = hasSufficientStatistics(experiment.regime);
  const method = isFast ? shared.method : 'samples';
  const runs = affordableRuns({ experiment, method, runs: shared.runs });
  const reasons = [
    ...(method === shared.method
      ? []
      : ['With these settings it matters which samples there are, so every one of them is drawn.']),
    ...(runs === shared.runs
      ? []
      : [`${grouped(runs)} runs: ${grouped(shared.runs)} would take too long.`]),
  ];
  return { order: { experiment, method, runs }, notes, ensembleNote: reasons.join(' ') };
}

function experimentOf(shared: Shared, own: Own, note: Note): Experiment {
  const { synthetic, realData, n, spread } = own;
  const realPerGeneration = realOf(shared, own, note);
  const tools = toolsOf(own, realPerGeneration, note);
  const common = {
    regime: { synthetic, realData, n, spread, ...tools },
    realPerGeneration,
    seed: shared.seed,
  };
  if (shared.model === 'gaussian') return { model: 'gaussian', divisor: own.divisor, ...common };
  const source = sourceOf(shared, own, tools, note);
  const reseed = own.reseed ? 'on' : 'off';
  return { model: 'mixture', preset: shared.world, reseed, source, ...common };
}

/** r for each generation: the last number of a list holds to the end. */
function realOf({ generations }: Shared, own: Own, note: Note): number[] {
  const { real, realData, n } = own;
  const last = real.at(-1) ?? 0;
  const wanted = Array.from({ length: generations }, (_, i) => real[i] ?? last);
  if (realData === 'none') {
    note('real', 'Plays no part without real data.');
    return wanted.map(() => 0);
  }
  if (real.length > generations) note('real', `Only the first ${generations} are used.`);
  if (wanted.some((each) => each > n)) note('real', `No more than n, ${grouped(n)}, are used.`);
  const cut = wanted.map((each) => Math.min(each, n));
  return realData === 'fixed' ? fixedSet(cut, own, note) : cut;
}

function fixedSet(real: readonly number[], { synthetic }: Own, note: Note): number[] {
  const [first = 0] = real;
  if (synthetic !== 'replace') {
    note('realData', 'The first n samples are real and stay in the pool: the same as none.');
    note('real', 'Plays no part: the fixed set is the first n samples.');
  } else if (first < 2) {
    note('real', 'A fixed set needs two samples at least: two are used.');
  }
  if (real.some((each) => each !== first)) {
    note('real', 'A fixed set is the same every time: the first number is used.');
  }
  return real.map(() => Math.max(2, first));
}

function sourceOf({ world }: Shared, own: Own, tools: Tools, note: Note): Source {
  const islands = PRESETS[world].length;
  if (own.from === 0) return 'world';
  const instead = 'so the whole world is asked.';
  if (own.from > islands) {
    note(
      'from',
      `This world has ${islands === 1 ? 'one island' : `${islands} islands`}, ${instead}`,
    );
  } else if (own.realData !== 'fresh') {
    note('from', `Only fresh real data can be collected somewhere, ${instead}`);
  } else if (!isWithoutTools(tools)) {
    note('from', `The tools that are on do not go with one island, ${instead}`);
  } else {
    return { mode: own.from - 1, isWeighted: own.stratumWeights };
  }
  return 'world';
}
