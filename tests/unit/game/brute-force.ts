/** A normal loop by raw samples, written a second time: other random numbers, other code, a lot slower. */

/** How one generation is made. */
export interface Recipe {
  readonly n: number;
  readonly spread: number;
  readonly real: number;
  /** The real samples that are had again. */
  readonly copies?: Float64Array;
  readonly archive?: 'kept' | 'whole' | 'subsample';
  readonly tailWeight?: number;
  readonly realWeight?: number | 'best';
  readonly contamination?: number;
  readonly bouncer?: {
    readonly rates: readonly [number, number, number];
    readonly refills: boolean;
  };
}

export interface Item {
  readonly x: number;
  readonly isReal: boolean;
  readonly weight: number;
}

interface Model {
  readonly mean: number;
  readonly variance: number;
}

/** mulberry32 and Box & Muller. */
function chances(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
type Chances = ReturnType<typeof chances>;

function collect(chance: Chances, { mean, variance }: Model, recipe: Recipe): Item[] {
  const { n, spread, real, copies = new Float64Array(0), contamination, bouncer } = recipe;
  const draw = (isReal: boolean): Item => {
    const x = isReal ? chance.normal() : mean + Math.sqrt(spread * variance) * chance.normal();
    const isTail = !isReal && Math.abs(x - mean) > 2 * Math.sqrt(variance);
    return { x, isReal, weight: isTail ? (recipe.tailWeight ?? 1) : 1 };
  };
  const items = Array.from(copies, (x): Item => ({ x, isReal: true, weight: 1 }));
  const slots = n - copies.length;
  const isHonest = () => chance.uniform() >= (contamination ?? 0);
  const passes = ({ x, isReal }: Item) => {
    if (bouncer === undefined) return true;
    const [ofSynthetic, ofReal, ofTails] = bouncer.rates;
    return chance.uniform() >= (isReal ? (Math.abs(x) > 2 ? ofTails : ofReal) : ofSynthetic);
  };
  for (let i = 0; i < slots; i++) {
    const item = draw(i < real && isHonest());
    if (passes(item)) items.push(item);
  }
  while (bouncer?.refills && items.length < n) {
    const item = draw(chance.uniform() < real / n && isHonest());
    if (passes(item)) items.push(item);
  }
  return items;
}

function fitted(items: readonly Item[], { realWeight }: Recipe): Model {
  const real = items.filter(({ isReal }) => isReal);
  const synthetic = items.filter(({ isReal }) => !isReal);
  const total = (of: readonly Item[]) => of.reduce((sum, { weight }) => sum + weight, 0);
  const perWeight = { real: 1 / total(items), synthetic: 1 / total(items) };
  if (realWeight !== undefined && real.length > 0 && synthetic.length > 0) {
    const best = 2 / (1 + Math.sqrt(1 + (4 * synthetic.length) / real.length));
    const share = realWeight === 'best' ? best : realWeight;
    perWeight.real = share / total(real);
    perWeight.synthetic = (1 - share) / total(synthetic);
  }
  const weigh = ({ isReal, weight }: Item) =>
    weight * (isReal ? perWeight.real : perWeight.synthetic);
  const mean = items.reduce((sum, item) => sum + weigh(item) * item.x, 0);
  const variance = items.reduce((sum, item) => sum + weigh(item) * (item.x - mean) ** 2, 0);
  return { mean, variance };
}

function subset(chance: Chances, items: readonly Item[], count: number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, items.length) }, () => {
    const [item] = left.splice(Math.floor(chance.uniform() * left.length), 1);
    return item as Item;
  });
}

/** Φ by Abramowitz & Stegun 7.1.26, to 1e-7. */
function cdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const half = 0.5 * series * Math.exp(-x * x);
  return z < 0 ? half : 1 - half;
}

function worst({ mean, variance }: Model): number {
  const edge = 1.959963984540054;
  const tails = [
    cdf((-edge - mean) / Math.sqrt(variance)),
    cdf((mean - edge) / Math.sqrt(variance)),
  ];
  return Math.min(...tails.map((mass) => Math.min(mass / 0.025, 0.025 / mass)));
}

/** The fidelity of the worst tail: for each luck, one number for each recipe. */
export function playRaw(
  start: Model & { readonly pool?: readonly Item[] },
  recipes: readonly Recipe[],
  lucks: number,
): number[][] {
  const chance = chances(20_261);
  return Array.from({ length: lucks }, () => {
    let model: Model = start;
    let pool: readonly Item[] = start.pool ?? [];
    return recipes.map((recipe) => {
      const batch = collect(chance, model, recipe);
      if (recipe.archive !== undefined) pool = [...pool, ...batch];
      const kept = recipe.archive === 'subsample' ? subset(chance, pool, recipe.n) : pool;
      const training = recipe.archive === undefined || recipe.archive === 'kept' ? batch : kept;
      if (training.length >= 2) model = fitted(training, recipe);
      return worst(model);
    });
  });
}
