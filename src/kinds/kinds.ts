import { Arrivals } from '../base/arrivals.ts';
import type { Bench, Experiment } from './bench.ts';
import type { Challenge } from './challenge.ts';
import type { Checks, Kind, ManyFutures, Pool, World } from './kind.ts';
import { KINDS } from './registry.ts';
import type { Theory } from './theory.ts';

/** The kind of a challenge or an experiment; the heavy parts of kinds, once they have arrived. */

interface Named {
  /** The name of a kind. */
  readonly model: string;
}

/** @throws RangeError when there is no such kind */
export function kindOf({ model }: Named): Kind {
  const kind = KINDS.find(({ name }) => name === model);
  if (kind !== undefined) return kind;
  throw new RangeError(`there is no kind of model "${model}"`);
}

const checks = new Arrivals((model) => kindOf({ model }).checks());
const worlds = new Arrivals((model) => kindOf({ model }).world());
const benches = new Arrivals((model) => kindOf({ model }).benches());
const futures = new Arrivals(async (model) => (await kindOf({ model }).futures?.()) ?? null);
const pools = new Arrivals(async (model) => (await kindOf({ model }).pools?.())?.pools ?? []);

/** Brings what `checksOf` needs, of every kind: whoever checks does not know yet what it is. */
export async function loadChecks(): Promise<void> {
  await Promise.all(KINDS.map(({ name }) => checks.load(name)));
}

/** Brings what `worldOf` needs. */
export async function loadWorld({ model }: Named): Promise<void> {
  await worlds.load(model);
}

/** Brings what `benchOf` and `theoryOf` need. */
export async function loadBench({ model }: Named): Promise<void> {
  await benches.load(model);
}

/** Brings what `manyFuturesOf` needs. */
export async function loadFutures({ model }: Named): Promise<void> {
  await futures.load(model);
}

/** Brings everything of every kind, for whoever may take the time: the build, scripts, tests. */
export async function loadAll(): Promise<void> {
  await Promise.all([
    loadChecks(),
    ...KINDS.flatMap(({ name }) => [
      worlds.load(name),
      benches.load(name),
      futures.load(name),
      pools.load(name),
    ]),
  ]);
}

/** Brings the lucks of a kind's challenges that were tried out beforehand; none where par is searched for. */
export async function loadPools({ model }: Named): Promise<readonly Pool[]> {
  return pools.load(model);
}

/** The same, once they have been loaded. */
export function poolsOf({ model }: Named): readonly Pool[] {
  return pools.get(model);
}

/** The checks of settings that only a kind has. */
export function checksOf({ name }: Kind): Checks {
  return checks.get(name);
}

/**
 * The kind that settings are about: the first one that has some of them to itself. Where all could be anybody's, it is
 * the first of all.
 *
 * @param settings that were given
 * @param of what they are the settings of
 */
export function kindBySettings(settings: object, of: keyof Checks): Kind {
  const isAbout = (kind: Kind) => Object.keys(checksOf(kind)[of]).some((name) => name in settings);
  return KINDS.find(isAbout) ?? KINDS[0];
}

/** The world of a challenge whose kind has been loaded. */
export function worldOf(challenge: Challenge): World {
  return worlds.get(challenge.model).worldOf(challenge);
}

/** What measures the runs of an experiment; its kind has been loaded. */
export function benchOf(experiment: Experiment): Bench {
  return benches.get(experiment.model).benchOf(experiment);
}

/** What theory says of an experiment; its kind has been loaded. */
export function theoryOf(experiment: Experiment): Theory {
  return benches.get(experiment.model).theoryOf(experiment);
}

/** @throws Error when the kind has no futures; whoever asks looks first */
export function manyFuturesOf({ model }: Named): ManyFutures {
  const found = futures.get(model);
  if (found !== null) return found;
  throw new Error(`the kind "${model}" has no futures`);
}
