import type { Choices } from './choices.ts';

/** S of some tails: the share that their words have of all that is written, over their share of the truth. */
export class Tails {
  /** S of each, in their order, as measured last. */
  readonly survival: number[];
  private readonly choices: Choices;
  private readonly visits: Float64Array;
  /** Their shares of the truth. */
  private readonly shares: readonly number[];

  /** @param truth probabilities of the arcs of the choices */
  constructor(choices: Choices, truth: Float64Array) {
    this.choices = choices;
    this.visits = new Float64Array(choices.firstArc.length - 1);
    this.shares = this.sharesOf(truth, 0);
    this.survival = this.shares.map(() => 1);
  }

  /** @param probabilities of arcs, from `at` on */
  measure(probabilities: Float64Array, at: number): void {
    for (const [k, share] of this.sharesOf(probabilities, at).entries()) {
      this.survival[k] = share / (this.shares[k] as number);
    }
  }

  private sharesOf(probabilities: Float64Array, at: number): number[] {
    const { visits, choices } = this;
    const { firstArc, targets, tails } = choices;
    const masses = tails.map(() => 0);
    visits.fill(0);
    visits[0] = 1;
    let words = 0;
    for (let choice = 0; choice < visits.length - 1; choice++) {
      const here = visits[choice] as number;
      const behind = firstArc[choice + 1] as number;
      for (let arc = firstArc[choice] as number; arc < behind; arc++) {
        const part = here * (probabilities[at + arc] as number);
        const target = targets[arc] as number;
        visits[target] = (visits[target] as number) + part;
        words += part * (choices.words[arc] as number);
        for (let k = 0; k < tails.length; k++) {
          masses[k] = (masses[k] as number) + part * (tails[k]?.[arc] as number);
        }
      }
    }
    return masses.map((mass) => mass / words);
  }
}
