import fc from 'fast-check';
import type { Challenge } from '../../../src/game/challenge.ts';
import { costOf, type Move, mostReal, startPosition } from '../../../src/game/position.ts';
import { anyChallenge, isMixture } from '../../support/challenges.ts';

/** What somebody would like to do: a share of what can be had, where, and with which tools. */
const anyWish = fc.record({
  share: fc.nat(100),
  mode: fc.integer({ min: -1, max: 7 }),
  isWeighted: fc.boolean(),
  tools: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
});
type Wish = typeof anyWish extends fc.Arbitrary<infer Value> ? Value : never;

/** Legal moves as a link gives them back: without tools where none is used, without a place where nobody is asked. */
function movesFor(challenge: Challenge, wishes: readonly Wish[]): Move[] {
  let position = startPosition(challenge);
  return wishes.slice(0, challenge.generations).map((wish) => {
    const chosen = challenge.tools.map(
      ({ options }, i) => (wish.tools[i] ?? 0) % (options.length + 1),
    );
    const isDear =
      costOf(challenge, { real: 0, tools: chosen }) > challenge.budget - position.spent;
    const tools = isDear || chosen.every((option) => option === 0) ? {} : { tools: chosen };
    const isThere = isMixture(challenge) && challenge.prices[wish.mode] !== undefined;
    const from = { mode: wish.mode, isWeighted: wish.isWeighted };
    const most = mostReal(position, isThere ? from : undefined, tools.tools);
    const real = Math.floor((wish.share * most) / 400);
    const move = { real, ...(isThere && real > 0 && { from }), ...tools };
    position = { ...position, spent: position.spent + costOf(challenge, move) };
    return move;
  });
}

/** Any legal challenge and the beginning of a run on it, as far as that can be told without playing it. */
export const anyRun: fc.Arbitrary<{
  readonly challenge: Challenge;
  readonly moves: readonly Move[];
}> = fc
  .tuple(anyChallenge, fc.array(anyWish, { maxLength: 40 }))
  .map(([challenge, wishes]) => ({ challenge, moves: movesFor(challenge, wishes) }));
