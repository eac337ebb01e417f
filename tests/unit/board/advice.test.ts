import { expect, test } from 'vitest';
import { adviceWords, turningWords } from '../../../src/board/words/en/advice.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import type { Mistake } from '../../../src/game/mistakes.ts';
import type { Plain } from '../../../src/game/plain.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { GENTLE } from '../../support/notebooks.ts';
import { TARGETED } from '../worker/maps.ts';

const TOOLS: GaussianChallenge = {
  ...FIRST_WATCH,
  tools: [
    { tool: 'bouncer', options: [{ set: 'drop', price: 1 }] },
    { tool: 'spread', options: [{ set: 1, price: 1 }] },
  ],
};

const PLAIN: Plain = {
  policy: 'watchful',
  threshold: 0.6,
  factor: 3,
  winShare: 0.9,
  medianShare: 0.5,
};

// 560 over 14 generations, threefold.
test.each([
  [
    7,
    'Generation 8 decided it: from generation 7 on, “feed 120 when a tail is below 60%” would still have won.',
  ],
  [
    0,
    'Generation 1 decided it: from the start, “feed 120 when a tail is below 60%” would have won.',
  ],
  [
    null,
    'On this luck, “feed 120 when a tail is below 60%” loses as well, wherever it takes this run over.',
  ],
])('where it was decided is told: %j', (winsFrom, words) => {
  expect(turningWords(FIRST_WATCH, PLAIN, winsFrom)).toBe(words);
});

const before = { tail: 0, survival: 0.344 };
const RATES = {
  contamination: 0.2,
  truePositive: 0.9,
  falsePositive: 0.05,
  tailFalsePositive: 0.9,
};
const WITH_WEB = { ...TOOLS, web: RATES };

test.each<[Challenge, Mistake, string]>([
  [
    FIRST_WATCH,
    { kind: 'nothing', hadTools: false, couldWin: true },
    'brings back what is rare. Try to feed 120 when a tail is below 60%.',
  ],
  [
    FIRST_WATCH,
    { kind: 'nothing', hadTools: false, couldWin: false },
    'Try to feed when a tail is thin; on this luck even that may not be enough.',
  ],
  [
    TOOLS,
    { kind: 'nothing', hadTools: true, couldWin: true },
    'You fed nothing, and left all to the tools. Try to feed 120 when a tail is below 60%.',
  ],
  [
    FIRST_WATCH,
    { kind: 'otherwise', from: 3 },
    'Try again from generation 3 and feed 120 when a tail is below 60%, no more and no less.',
  ],
  [FIRST_WATCH, { kind: 'otherwise', from: 0 }, 'Try again and feed 120 when a tail is below 60%'],
  [FIRST_WATCH, { kind: 'luck' }, 'with another luck.'],
  [{ ...FIRST_WATCH, locked: ['seed'] }, { kind: 'luck' }, 'Try it another way.'],
  [
    TOOLS,
    { kind: 'untried', tool: 1, option: 1 },
    'Try a run sampled at λ = 1: this one was without.',
  ],
  [TOOLS, { kind: 'misused', tool: 0, option: 1 }, 'were made with a bouncer. Try a run without.'],
  [
    WITH_WEB,
    { kind: 'misused', tool: 0, option: 1 },
    'The bouncer turns away 90% of the real samples far out, and those are your tails. Try a run without.',
  ],
  [TARGETED, { kind: 'unvisited', mode: 2 }, 'Nobody was sent to Tern Stack.'],
  [TARGETED, { kind: 'pushed', mode: 3 }, 'Samples fetched from Little Auk'],
  [
    FIRST_WATCH,
    { kind: 'fat', generation: 2, tail: 0 },
    'above 333% a tail is as wrong as below 30%',
  ],
  [
    FIRST_WATCH,
    { kind: 'flush', spent: 400, generation: 4 },
    'You spent 400 while no tail was in need, and by generation 4',
  ],
  [FIRST_WATCH, { kind: 'dry', generation: 6 }, 'By generation 6 the samples were gone.'],
  [TOOLS, { kind: 'dry', generation: 6 }, 'By generation 6 the money was gone.'],
  [
    FIRST_WATCH,
    { kind: 'asleep', generation: 8, before, fed: 0, better: { real: 120 } },
    'Before generation 8 the left tail stood at 34%, close to the line, and you fed nothing. Try 120 at such a time.',
  ],
  [
    FIRST_WATCH,
    { kind: 'asleep', generation: 8, before: { tail: 1, survival: 0.19 }, fed: 10, better: null },
    'the right tail stood at 19%, beyond the line already, and you fed only 10. Try to feed more at such a time.',
  ],
  [
    FIRST_WATCH,
    {
      kind: 'asleep',
      generation: 8,
      before: { tail: 1, survival: 0.52 },
      fed: 10,
      better: { real: 120 },
    },
    'Before generation 8 the right tail stood at 52%, and you fed only 10. Try 120 at such a time.',
  ],
  [
    TARGETED,
    {
      kind: 'little',
      generation: 8,
      before,
      fed: 20,
      better: { real: 2, from: { mode: 2, isWeighted: false } },
    },
    'Before generation 8 the outskirts stood at 34%, and the 20 that you fed were not enough. Try 2 from Tern Stack at such a time, or sooner.',
  ],
  [
    FIRST_WATCH,
    { kind: 'sudden', generation: 8, before, fed: 40, better: null },
    'and a single generation was enough.',
  ],
])('%# advice names what went wrong, and what to try', (challenge, mistake, words) => {
  expect(adviceWords(challenge, mistake, PLAIN)).toContain(words);
});

test('of a web one feeds, as its slider says', () => {
  const web = { contamination: 0.5, truePositive: 0.9, falsePositive: 0.1, tailFalsePositive: 0.1 };
  const challenge = { ...FIRST_WATCH, web };
  const asleep = { kind: 'asleep', generation: 8, before, fed: 10, better: null } as const;
  expect(adviceWords(challenge, asleep, PLAIN)).toContain('you fed only 10. Try to feed more');
});

test('a tail with a line of its own is near to that one', () => {
  // Birds, turns, and then sense, which must stay above 80%.
  const challenge = { ...GENTLE, line: 0.37, sense: 0.8 };
  const asleep = (tail: number, survival: number): Mistake => ({
    kind: 'asleep',
    generation: 5,
    before: { tail, survival },
    fed: 0,
    better: null,
  });
  expect(adviceWords(challenge, asleep(2, 0.78), PLAIN)).toContain('beyond the line already');
  expect(adviceWords(challenge, asleep(2, 0.82), PLAIN)).toContain('close to the line');
  expect(adviceWords(challenge, asleep(0, 0.5), PLAIN)).toContain('close to the line');
  expect(adviceWords(challenge, asleep(0, 0.78), PLAIN)).not.toContain('the line');
});
