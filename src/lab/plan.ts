import { affordableRuns } from '../experiment/cost.ts';
import type { EnsembleOrder } from '../experiment/order.ts';
import { labFaceOf } from '../faces/faces.ts';
import type { Note } from '../faces/lab-face.ts';
import { grouped } from '../figures/format.ts';
import type { Experiment } from '../kinds/bench.ts';
import { hasSufficientStatistics } from '../sim/regimes.ts';
import type { LabState, Letter, Own, Shared } from './state.ts';
import { toolsOf } from './tools.ts';

/** What a run of the lab comes to, once everything that does not go together is left out. */
export interface Plan {
  readonly order: EnsembleOrder;
  /** Why a setting is not used as it stands, by its name: a sentence each. */
  readonly notes: Notes;
  /** Why the ensemble is not as it was asked for; empty when it is. */
  readonly ensembleNote: string;
}

/** Sentences by the names of settings, as in `Own`. */
export type Notes = Readonly<Record<string, string>>;

/**
 * Plans a run of the lab: the same state gives the same plan everywhere.
 *
 * @throws Error when the lab's face of the kind has not been loaded
 */
export function planOf(state: LabState, letter: Letter): Plan {
  const { shared } = state;
  const notes: Record<string, string> = {};
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
  const { model, seed } = shared;
  const { synthetic, realData, n, spread } = own;
  const realPerGeneration = realOf(shared, own, note);
  const tools = toolsOf(own, realPerGeneration, note);
  const regime = { synthetic, realData, n, spread, ...tools };
  const experiment = { model, regime, realPerGeneration, seed };
  return labFaceOf(shared).experimentOf?.(experiment, { ...shared, ...own }, note) ?? experiment;
}

/** r for each generation: the last number of a list holds to the end. */
function realOf({ generations }: Shared, own: Own, note: Note<keyof Own>): number[] {
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

function fixedSet(real: readonly number[], { synthetic }: Own, note: Note<keyof Own>): number[] {
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
