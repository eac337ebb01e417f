import { STOP } from '../model.ts';
import type { Grammar } from '../notebook/grammar.ts';
import { shareOf, wordShares } from '../notebook/truth.ts';

/** What an arc writes. */
const END = 0;
const COMMON = 1;
const BIRD = 2;
const TURN = 3;

/** S of the two tails: the share that their words have of all that is written, over their share of the truth. */
export class Tails {
  birds = 1;
  turns = 1;
  private readonly grammar: Grammar;
  private readonly kinds: Uint8Array;
  private readonly visits: Float64Array;
  /** Of the truth. */
  private readonly birdShare: number;
  private readonly turnShare: number;

  constructor(grammar: Grammar) {
    const { arcWords, rareBirds, rareTurns } = grammar;
    this.grammar = grammar;
    this.kinds = arcWords.map((word) => {
      if (word === STOP) return END;
      if (rareBirds.includes(word)) return BIRD;
      return rareTurns.includes(word) ? TURN : COMMON;
    });
    this.visits = new Float64Array(grammar.firstArc.length - 1);
    const shares = wordShares(grammar);
    this.birdShare = shareOf(shares, rareBirds);
    this.turnShare = shareOf(shares, rareTurns);
  }

  /** @param probabilities of arcs, from `at` on */
  measure(probabilities: Float64Array, at: number): void {
    const { visits, kinds } = this;
    const { firstArc, targets } = this.grammar;
    visits.fill(0);
    visits[0] = 1;
    let [words, birds, turns] = [0, 0, 0];
    for (let state = 0; state < visits.length - 1; state++) {
      const here = visits[state] as number;
      if (here === 0) continue;
      const behind = firstArc[state + 1] as number;
      for (let arc = firstArc[state] as number; arc < behind; arc++) {
        const part = here * (probabilities[at + arc] as number);
        const target = targets[arc] as number;
        visits[target] = (visits[target] as number) + part;
        const kind = kinds[arc] as number;
        if (kind !== END) words += part;
        if (kind === BIRD) birds += part;
        if (kind === TURN) turns += part;
      }
    }
    this.birds = birds / words / this.birdShare;
    this.turns = turns / words / this.turnShare;
  }
}
