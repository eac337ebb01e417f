import { STOP } from '../model.ts';
import type { Grammar } from '../notebook/grammar.ts';
import { shareOf, wordShares } from '../notebook/truth.ts';

/** S of some tails: the share that their words have of all that is written, over their share of the truth. */
export class Tails {
  /** S of each, in their order, as measured last. */
  readonly survival: number[];
  private readonly grammar: Grammar;
  private readonly visits: Float64Array;
  private readonly counts: Float64Array;
  private readonly lists: readonly Uint8Array[];
  /** Of the truth. */
  private readonly shares: readonly number[];

  /** @param lists the words of each tail, by id */
  constructor(grammar: Grammar, lists: readonly Uint8Array[]) {
    this.grammar = grammar;
    this.lists = lists;
    this.survival = lists.map(() => 1);
    this.visits = new Float64Array(grammar.firstArc.length - 1);
    this.counts = new Float64Array(grammar.words.length);
    const shares = wordShares(grammar);
    this.shares = lists.map((words) => shareOf(shares, words));
  }

  /** @param probabilities of arcs, from `at` on */
  measure(probabilities: Float64Array, at: number): void {
    const { visits, counts, grammar } = this;
    const { firstArc, targets, arcWords } = grammar;
    visits.fill(0);
    counts.fill(0);
    visits[0] = 1;
    for (let state = 0; state < visits.length - 1; state++) {
      const here = visits[state] as number;
      if (here === 0) continue;
      const behind = firstArc[state + 1] as number;
      for (let arc = firstArc[state] as number; arc < behind; arc++) {
        const part = here * (probabilities[at + arc] as number);
        const [target, word] = [targets[arc] as number, arcWords[arc] as number];
        visits[target] = (visits[target] as number) + part;
        counts[word] = (counts[word] as number) + part;
      }
    }
    counts[STOP] = 0;
    const total = counts.reduce((sum, count) => sum + count, 0);
    for (const [k, words] of this.lists.entries()) {
      this.survival[k] = shareOf(counts, words) / total / (this.shares[k] as number);
    }
  }
}
