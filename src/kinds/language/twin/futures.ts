import { fidelity } from '../../../sim/fidelity.ts';
import type { Futures, Way } from '../../../sim/futures.ts';
import { exp, ln } from '../../../sim/math/exponential.ts';
import { type Key, PURPOSE } from '../../../sim/random/key.ts';
import { streamAt } from '../../../sim/random/stream.ts';
import {
  type BatchPlan,
  hasSufficientStatistics,
  keepsPool,
  originWeights,
  planBatch,
  type Regime,
} from '../../../sim/regimes.ts';
import type { OriginWeights } from '../../../sim/tools/real-weight.ts';
import { notebook } from '../notebook/notebook.ts';
import { type Choices, choicesOf } from './choices.ts';
import { Flow } from './flow.ts';
import { Powers } from './powers.ts';
import { tilted } from './start.ts';
import { Tails } from './tails.ts';

/** Where futures begin. */
export interface TwinStart {
  /** T at which the model writes. */
  readonly temperature: number;
  /** The share that each word has of all that it writes at T, by id; null when the truth itself is to be learned first. */
  readonly shares: Float64Array | null;
  /** Words of further tails, behind the rare birds and the rare turns. */
  readonly others?: readonly Uint8Array[];
}

/**
 * What the twin adds to T, because a network remembers a little longer. Found on a prototype that had another grammar; it has not
 * been measured on this one.
 */
export const OFFSET = 0.02;

/**
 * Futures of the network in the loop, by a twin that knows the grammar: each choice of a word is a multinomial, which is
 * sharpened by T, mixed with the truth by r real lines of n, and drawn anew by n lines. That is the model of Wright and Fisher
 * with selection and migration, in each choice, and cannot write nonsense. A choice that no line comes to stays as it was.
 *
 * It is a twin, not the network. What becomes of a run depends only on the ways that it goes itself; with the same key the
 * futures are the same, and more runs extend fewer.
 */
export class TwinFutures implements Futures {
  readonly runs: number;
  private readonly choices: Choices;
  /** The probabilities of the arcs of the choices, in the grammar. */
  private readonly truth: Float64Array;
  private readonly key: Key;
  private readonly offset: number;
  private readonly synthetic: Flow;
  private readonly fresh: Flow;
  /** Run by run, a weight for each arc; in each state in proportion to the probabilities at T = 1. */
  private readonly weights: Float64Array;
  /** Run by run, the probability of each arc at the T of the run. */
  private readonly probabilities: Float64Array;
  /** T of each run, as it wrote last, with the offset. */
  private readonly temperatures: Float64Array;
  private readonly tails: Tails;
  private powers: Powers;
  private generation = 0;

  constructor(
    { temperature, shares, others = [] }: TwinStart,
    runs: number,
    key: Key,
    grammar = notebook,
    offset = OFFSET,
  ) {
    this.runs = runs;
    this.key = key;
    const choices = choicesOf(grammar, [grammar.rareBirds, grammar.rareTurns, ...others]);
    this.choices = choices;
    this.truth = ofChoices(choices, grammar.probabilities);
    this.offset = offset;
    this.synthetic = new Flow(choices);
    this.fresh = new Flow(choices);
    this.tails = new Tails(choices, this.truth);
    this.powers = new Powers(temperature + offset);
    this.temperatures = new Float64Array(runs).fill(temperature + offset);
    const arcs = choices.targets.length;
    // What is written with these shares at T was sharpened: the weights behind it are less sharp.
    const start =
      shares === null
        ? this.truth
        : ofChoices(choices, tilted(grammar, shares)).map((p) =>
            exp((temperature + offset) * ln(p)),
          );
    this.weights = new Float64Array(runs * arcs);
    this.probabilities = new Float64Array(runs * arcs);
    for (let run = 0; run < runs; run++) this.weights.set(start, run * arcs);
    if (runs > 0) this.sharpen(0);
    const sharp = this.probabilities.slice(0, arcs);
    for (let run = 1; run < runs; run++) this.probabilities.set(sharp, run * arcs);
  }

  /** @throws RangeError also for a loop that keeps a pool or copies, for tools that look at each line, and for single modes */
  advance(ways: readonly Way[], wayOf: Uint8Array): void {
    const plans = ways.map(({ regime, real, source }) => {
      const plan = planBatch(regime, this.generation + 1, real);
      if (keepsPool(regime) || !hasSufficientStatistics(regime) || plan.fixed > 0) {
        throw new RangeError('the futures of this loop cannot be told from counts of fresh lines');
      }
      if (source !== 'world') throw new RangeError('lines are collected from the world at large');
      return plan;
    });
    this.generation += 1;
    for (let run = 0; run < this.runs; run++) {
      const way = wayOf[run] as number;
      this.goOn(run, (ways[way] as Way).regime, plans[way] as BatchPlan);
    }
  }

  fidelity(): Float64Array {
    return Float64Array.from({ length: this.runs }, (_, run) => {
      this.measure(run);
      return Math.min(...this.tails.survival.map(fidelity));
    });
  }

  survival(run: number): readonly number[] {
    this.measure(run);
    return [...this.tails.survival];
  }

  private measure(run: number): void {
    this.tails.measure(this.probabilities, run * this.truth.length);
  }

  /** One more generation of one run. */
  private goOn(run: number, regime: Regime, plan: BatchPlan): void {
    const { synthetic, fresh, generation, key, truth, temperatures } = this;
    const temperature = regime.spread + this.offset;
    if (this.powers.temperature !== temperature) this.powers = new Powers(temperature);
    if (temperatures[run] !== temperature) this.sharpen(run);
    temperatures[run] = temperature;
    synthetic.counts.fill(0);
    fresh.counts.fill(0);
    const at = run * truth.length;
    const chance = (purpose: number) => streamAt(key, generation, run, purpose);
    synthetic.send(plan.synthetic, this.probabilities, at, chance(PURPOSE.synthetic));
    fresh.send(plan.fresh, truth, 0, chance(PURPOSE.real));
    this.learn(at, originWeights(regime, plan));
  }

  /** Writes what lines weigh as the weights of the run at hand, where there are lines. */
  private learn(at: number, each: OriginWeights): void {
    const { weights, choices } = this;
    const { firstArc } = choices;
    const [written, collected] = [this.synthetic.counts, this.fresh.counts];
    for (let state = 0; state < firstArc.length - 2; state++) {
      const [first, behind] = [firstArc[state] as number, firstArc[state + 1] as number];
      let lines = 0;
      for (let arc = first; arc < behind; arc++) {
        lines += (written[arc] as number) + (collected[arc] as number);
      }
      if (lines === 0) continue;
      for (let arc = first; arc < behind; arc++) {
        weights[at + arc] =
          each.synthetic * (written[arc] as number) + each.real * (collected[arc] as number);
      }
      this.sharpenState(at + first, at + behind);
    }
  }

  /** Makes probabilities of all weights of a run. */
  private sharpen(run: number): void {
    const { firstArc, targets } = this.choices;
    const at = run * targets.length;
    for (let state = 0; state < firstArc.length - 2; state++) {
      this.sharpenState(at + (firstArc[state] as number), at + (firstArc[state + 1] as number));
    }
  }

  private sharpenState(first: number, behind: number): void {
    const { weights, probabilities, powers } = this;
    let total = 0;
    for (let arc = first; arc < behind; arc++) {
      probabilities[arc] = powers.of(weights[arc] as number);
      total += probabilities[arc] as number;
    }
    for (let arc = first; arc < behind; arc++) {
      probabilities[arc] = (probabilities[arc] as number) / total;
    }
  }
}

function ofChoices({ origins }: Choices, probabilities: Float64Array): Float64Array {
  return Float64Array.from(origins, (arc) => probabilities[arc] as number);
}
