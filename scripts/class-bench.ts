/** A class of two hundred for the bench: what it hands in, and what reading and replaying it all takes. */
import { collect } from '../src/classroom/collect.ts';
import { codeOf } from '../src/classroom/hand-in.ts';
import { CORE, claimOf, judge } from '../src/classroom/judge.ts';
import type { Known, Run } from '../src/classroom/submission.ts';
import { constant, type Policy, playByPolicy, watchful } from '../src/game/policies.ts';
import type { Challenge } from '../src/kinds/challenge.ts';
import { loadWorld } from '../src/kinds/kinds.ts';
import { KINDS } from '../src/kinds/registry.ts';

const PUPILS = 200;
const NUMBER = 7;

const [{ name: model }] = KINDS;
const challenge: Challenge = {
  ...{ model, title: 'Bench', n: 200, generations: 14, spread: 0.95, budget: 560, line: 0.3 },
  ...{ lives: 3, seed: 'bench', locked: [], tools: [] },
};
const known: readonly Known[] = [
  { kind: 'challenge', challenge },
  { kind: 'challenge', challenge: { ...challenge, n: 400 } },
];

await loadWorld(challenge);

/** Two challenges with both runs by each pupil, each run another. */
export const PASTED = Array.from({ length: PUPILS }, (_, i) => {
  const steps = known.flatMap((step) => {
    if (step.kind !== 'challenge') return [];
    const of = (policy: Policy): Run => {
      const position = playByPolicy(step.challenge, policy);
      return { moves: position.turns.map(({ move }) => move), claim: claimOf(position) };
    };
    const [first, best] = [of(constant(i % 40)), of(watchful(0.3 + i / 400, 3))];
    return [{ kind: 'challenge' as const, luck: 0, seconds: 60, first, best }];
  });
  const header = { assignment: NUMBER, core: CORE, pupil: `pupil-${i}` };
  const code = codeOf({ header, steps, reflection: 'Tails go first.' }, known);
  if (!code.ok) throw new Error(code.error);
  return `Pupil ${i}\t${code.value}`;
}).join('\n');

/** Reads all codes and replays all their runs, equal ones too. */
export function readClass(): number {
  let asClaimed = 0;
  for (const { state } of collect(PASTED, NUMBER, known).rows) {
    if (state.kind !== 'read') continue;
    for (const [i, work] of state.submission.steps.entries()) {
      const step = known[i];
      if (work.kind !== 'challenge' || step?.kind !== 'challenge') continue;
      for (const run of [work.first, work.best]) {
        if (run === null) continue;
        const judged = judge(step.challenge, run);
        if (judged.kind === 'played' && judged.isAsClaimed) asClaimed++;
      }
    }
  }
  return asClaimed;
}
