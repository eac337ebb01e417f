import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { type Par, parOf, type Reference, searchPar } from '../../../src/game/par.ts';
import { candidatesFor } from '../../../src/game/reference.ts';
import type { Offer } from '../../../src/tools/tools.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';
import { gridOf, runOf } from './grid.ts';

const ORDER = ['neglect', 'steady', 'front', 'late', 'watchful', 'aimed'];

/** Par by playing every setting to its end: of each policy the first of the cheapest wins, or of the longest losses. */
function parByBrute(challenge: Challenge): Par {
  const runs = gridOf(challenge).map((setting, candidate) => {
    const { status, spent, turns } = runOf(challenge, setting);
    const fidelity = turns.map((turn) => turn.fidelity);
    const { tools } = candidatesFor(challenge)[candidate] as { tools: readonly number[] };
    return { name: setting.name, won: status === 'won', spent, fidelity, tools, candidate };
  });
  const references = ORDER.flatMap((name) => {
    const own = runs.filter((run) => run.name === name);
    const wins = own.filter(({ won }) => won);
    const least = Math.min(...wins.map(({ spent }) => spent));
    const longest = Math.max(...own.map(({ fidelity }) => fidelity.length));
    const best =
      wins.find(({ spent }) => spent === least) ??
      own.find(({ fidelity }) => fidelity.length === longest);
    return best === undefined ? [] : [best as Reference];
  });
  const wins = runs.filter(({ won }) => won).map(({ spent }) => spent);
  return { par: wins.length === 0 ? null : Math.min(...wins), references };
}

const SMALL: Challenge = { ...FIRST_WATCH, n: 50, generations: 8, budget: 120, lives: 2 };
const tools = (...offers: readonly Offer[]): Challenge => ({ ...SMALL, tools: [...offers] });
const WEB = { contamination: 0.5, truePositive: 0.8, falsePositive: 0.1, tailFalsePositive: 0.4 };

const CHALLENGES: readonly (readonly [string, Challenge])[] = [
  ['the first challenge', FIRST_WATCH],
  ['a small one', SMALL],
  ['another luck', { ...SMALL, seed: 'heath-owl' }],
  ['hardly any money', { ...SMALL, budget: 9 }],
  ['no money at all', { ...SMALL, budget: 0 }],
  ['a locked slider', { ...SMALL, locked: ['real'] }],
  ['a line that nobody can keep', { ...SMALL, line: 0.95, lives: 1 }],
  ['no line', { ...SMALL, line: 0 }],
  [
    'λ of 1 for 4, or an archive for 9',
    tools(
      {
        tool: 'spread',
        options: [
          { set: 1, price: 4 },
          { set: 1.1, price: 7 },
        ],
      },
      {
        tool: 'archive',
        options: [
          { set: 'whole', price: 9 },
          { set: 'subsample', price: 2 },
        ],
      },
    ),
  ],
  [
    'copies for 3',
    tools({
      tool: 'copies',
      options: [
        { set: 20, price: 3 },
        { set: 50, price: 5 },
      ],
    }),
  ],
  [
    'weights of all sorts',
    tools(
      { tool: 'tailWeight', options: [{ set: 2, price: 0 }] },
      {
        tool: 'realWeight',
        options: [
          { set: 'best', price: 1 },
          { set: 0.9, price: 0 },
        ],
      },
    ),
  ],
  [
    'a contaminated web and a bouncer',
    { ...tools({ tool: 'bouncer', options: [{ set: 'drop', price: 2 }] }), web: WEB } as Challenge,
  ],
  [
    'a small map with prices',
    { ...TARGETED, n: 40, generations: 4, budget: 60, line: 0.5, seed: 'moss-hare' },
  ],
];

const found = new Map<string, Par>();

test.each(CHALLENGES)('par is that of an exhaustive search: %s', (name, challenge) => {
  found.set(name, parOf(challenge));
  expect(found.get(name)).toEqual(parByBrute(challenge));
});

test('what the cases above are there for happens in them', () => {
  const par = (name: string) => found.get(name)?.par;
  expect(par('no line')).toBe(0);
  expect(par('a line that nobody can keep')).toBeNull();
  expect(par('a locked slider')).toBeNull();
  expect(par('the first challenge')).toBeGreaterThan(0);
  expect(par('λ of 1 for 4, or an archive for 9')).toBeGreaterThan(0);
  const map = found.get('a small map with prices')?.references.map(({ name }) => name);
  expect(map).toEqual(ORDER);
});

test('a tool that costs nothing never makes par dearer', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const plain = { ...SMALL, seed };
    const offered: Challenge = {
      ...plain,
      tools: [{ tool: 'spread', options: [{ set: 1, price: 0 }] }],
    };
    expect(parOf(offered).par ?? Infinity).toBeLessThanOrEqual(parOf(plain).par ?? Infinity);
  }
});

test('a search takes one step for each setting', () => {
  const search = searchPar(SMALL);
  let steps = 0;
  for (const _ of { [Symbol.iterator]: () => search }) steps += 1;
  expect(steps).toBe(candidatesFor(SMALL).length);
});
