import { nextBinomial } from '../../../sim/random/multinomial.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import type { Automaton } from '../notebook/grammar.ts';

/** What lines go through; arcs lead to states of higher numbers. */
type Arcs = Pick<Automaton, 'firstArc' | 'targets'>;

/** Below this many lines for each arc of a state, lines choose for themselves: that is quicker than binomial numbers. */
const ONE_BY_ONE = 3;

/**
 * Lines that go through an automaton together: of those in a state, a multinomial number takes each arc. The lines need not be
 * drawn one by one, and the counts of the arcs have the law of counts of so many lines.
 */
export class Flow {
  /** How many lines took each arc; they add up over calls of `send`. */
  readonly counts: Float64Array;
  private readonly automaton: Arcs;
  private readonly waiting: Int32Array;
  /** For each arc the weights from it to the last of its state. */
  private readonly rests: Float64Array;

  constructor(automaton: Arcs) {
    this.automaton = automaton;
    this.counts = new Float64Array(automaton.targets.length);
    this.waiting = new Int32Array(automaton.firstArc.length - 1);
    this.rests = new Float64Array(automaton.targets.length);
  }

  /**
   * Sends lines through.
   *
   * @param weights of arcs, from `at` on; in each state in proportion to the probabilities
   */
  send(lines: number, weights: Float64Array, at: number, stream: Stream): void {
    const { waiting, rests } = this;
    const { firstArc } = this.automaton;
    waiting[0] = lines;
    for (let state = 0; state < waiting.length - 1; state++) {
      const here = waiting[state] as number;
      if (here === 0) continue;
      waiting[state] = 0;
      const first = firstArc[state] as number;
      const last = (firstArc[state + 1] as number) - 1;
      if (first === last) {
        this.take(first, here);
        continue;
      }
      let rest = 0;
      for (let arc = last; arc >= first; arc--) {
        rest += weights[at + arc] as number;
        rests[arc] = rest;
      }
      if (here < ONE_BY_ONE * (last - first + 1)) this.choose(here, first, last, stream);
      else this.share(here, first, last, stream);
    }
    waiting[waiting.length - 1] = 0;
  }

  private take(arc: number, lines: number): void {
    const target = this.automaton.targets[arc] as number;
    this.counts[arc] = (this.counts[arc] as number) + lines;
    this.waiting[target] = (this.waiting[target] as number) + lines;
  }

  /** Each line takes the arc in whose part of the weights, laid side by side, its chance is. */
  private choose(lines: number, first: number, last: number, stream: Stream): void {
    const { rests, counts, waiting } = this;
    const { targets } = this.automaton;
    const all = rests[first] as number;
    for (let line = 0; line < lines; line++) {
      // Above the rests of all arcs behind the one that it takes; never 0, so that no arc without weight is taken.
      const chance = (1 - stream.uniform()) * all;
      let arc = first;
      while (arc < last && (rests[arc + 1] as number) >= chance) arc += 1;
      const target = targets[arc] as number;
      counts[arc] = (counts[arc] as number) + 1;
      waiting[target] = (waiting[target] as number) + 1;
    }
  }

  private share(lines: number, first: number, last: number, stream: Stream): void {
    const { rests } = this;
    let left = lines;
    for (let arc = first; left > 0; arc++) {
      const rest = rests[arc] as number;
      const behind = arc < last ? (rests[arc + 1] as number) : 0;
      // What no weight is behind takes all that is left.
      const taken = behind === 0 ? left : nextBinomial(stream, left, (rest - behind) / rest);
      if (taken > 0) this.take(arc, taken);
      left -= taken;
    }
  }
}
