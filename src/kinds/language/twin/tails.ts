import type { Choices } from './choices.ts';

/** S of the two tails: the share that their words have of all that is written, over their share of the truth. */
export class Tails {
  birds = 1;
  turns = 1;
  private readonly choices: Choices;
  private readonly visits: Float64Array;
  /** Their shares of the truth. */
  private readonly birdShare: number;
  private readonly turnShare: number;

  /** @param truth probabilities of the arcs of the choices */
  constructor(choices: Choices, truth: Float64Array) {
    this.choices = choices;
    this.visits = new Float64Array(choices.firstArc.length - 1);
    const [birds, turns] = this.sharesOf(truth, 0);
    this.birdShare = birds;
    this.turnShare = turns;
  }

  /** @param probabilities of arcs, from `at` on */
  measure(probabilities: Float64Array, at: number): void {
    const [birds, turns] = this.sharesOf(probabilities, at);
    this.birds = birds / this.birdShare;
    this.turns = turns / this.turnShare;
  }

  private sharesOf(probabilities: Float64Array, at: number): readonly [number, number] {
    const { visits, choices } = this;
    const { firstArc, targets } = choices;
    visits.fill(0);
    visits[0] = 1;
    let [words, birds, turns] = [0, 0, 0];
    for (let choice = 0; choice < visits.length - 1; choice++) {
      const here = visits[choice] as number;
      const behind = firstArc[choice + 1] as number;
      for (let arc = firstArc[choice] as number; arc < behind; arc++) {
        const part = here * (probabilities[at + arc] as number);
        const target = targets[arc] as number;
        visits[target] = (visits[target] as number) + part;
        words += part * (choices.words[arc] as number);
        birds += part * (choices.birds[arc] as number);
        turns += part * (choices.turns[arc] as number);
      }
    }
    return [birds / words, turns / words];
  }
}
