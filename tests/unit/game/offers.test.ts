import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { anyChallengeWith, FIRST_WATCH } from '../../support/challenges.ts';
import { told } from '../../support/sentences.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

/** Each tool at both ends of what it can be set to. */
const ENDS = {
  spread: [0.5, 1.2],
  archive: ['whole', 'subsample'],
  copies: [1, 200],
  tailWeight: [0.1, 10],
  realWeight: [0.01, 0.99],
  bouncer: ['drop', 'refill'],
  topP: [0.5, 0.99],
} as const;
type Tool = keyof typeof ENDS;

const offer = (tool: string, ...sets: readonly unknown[]) => ({
  tool,
  options: sets.map((set) => ({ set, price: 0 })),
});
const WEB = { contamination: 0.7, truePositive: 0.9, falsePositive: 0.1, tailFalsePositive: 0.3 };

const NOTEBOOK = { ...FIRST_WATCH, model: 'language' };

/** What is wrong with a challenge that has these tools, in sentences. */
function problems(tools: unknown, rest: object = {}, challenge: object = FIRST_WATCH) {
  const parsed = told(parseChallenge({ ...challenge, ...rest, tools }));
  return parsed.ok ? [] : parsed.error;
}

test('any legal tools, with up to four settings each, are accepted as they are', () => {
  fc.assert(
    fc.property(anyChallengeWith(4), (challenge) => {
      expect(parseChallenge(challenge)).toEqual({ ok: true, value: challenge });
    }),
    { numRuns: 300 },
  );
});

test.each(Object.entries(ENDS))('%s can be set to both ends of its range', (tool, ends) => {
  expect(
    problems(
      [offer(tool, ...ends)],
      tool === 'bouncer' ? { web: WEB } : {},
      tool === 'topP' ? NOTEBOOK : FIRST_WATCH,
    ),
  ).toEqual([]);
});

const SHAPE = 'A tool on offer has a name and options, each with what it is set to and a price.';
const SPREAD = 'Spread λ must be a number from 0.5 to 1.2 with at most three decimals.';
const TAILS = 'The weight of tails must be a number from 0.1 to 10 with at most three decimals.';
const REAL = 'The weight of real samples must be "best" or a number from 0.01 to 0.99.';
const PRICE = 'The price of a tool must be a whole number from 0 to 500.';
const COPIES = 'Copies must be a whole number from 1 to 500.';
const ARCHIVE = 'The archive is used "whole" or as a "subsample".';

test.each([
  ['a λ that is too small', [offer('spread', 0.499)], SPREAD],
  ['a λ that is too large', [offer('spread', 1.201)], SPREAD],
  ['a λ with four decimals', [offer('spread', 0.9999)], SPREAD],
  ['a λ as text', [offer('spread', '1')], SPREAD],
  ['an archive that is kept', [offer('archive', 'kept')], ARCHIVE],
  ['no copy', [offer('copies', 0)], COPIES],
  ['half a copy', [offer('copies', 1.5)], COPIES],
  ['501 copies', [offer('copies', 501)], COPIES],
  ['no weight on tails', [offer('tailWeight', 0)], TAILS],
  ['too much weight on tails', [offer('tailWeight', 10.001)], TAILS],
  ['no weight on real samples', [offer('realWeight', 0)], REAL],
  ['all weight on real samples', [offer('realWeight', 1)], REAL],
  ['the worst weight', [offer('realWeight', 'worst')], REAL],
  ['a price below 0', [{ tool: 'spread', options: [{ set: 1, price: -1 }] }], PRICE],
  ['a price of 501', [{ tool: 'spread', options: [{ set: 1, price: 501 }] }], PRICE],
  ['half a price', [{ tool: 'spread', options: [{ set: 1, price: 0.5 }] }], PRICE],
  ['no price', [{ tool: 'spread', options: [{ set: 1 }] }], SHAPE],
  ['no setting', [{ tool: 'spread', options: [] }], SHAPE],
  ['something else beside', [{ ...offer('spread', 1), note: 'x' }], SHAPE],
  ['a tool that nobody knows', [offer('hammer', 1)], SHAPE],
  ['a tool that every object knows', [offer('__proto__', 1)], SHAPE],
  ['tools that are no list', { spread: 1 }, 'Tools must be a list.'],
  ['five settings', [offer('spread', 0.6, 0.7, 0.8, 0.9, 1)], 'A tool has at most 4 options.'],
  ['a tool twice', [offer('spread', 1), offer('spread', 0.9)], 'Each tool is offered only once.'],
  [
    'four tools',
    [
      offer('spread', 1),
      offer('archive', 'whole'),
      offer('tailWeight', 2),
      offer('realWeight', 'best'),
    ],
    'At most 3 tools can be on offer.',
  ],
  [
    'more copies than a training set holds',
    [offer('copies', 100, 201)],
    'There are more copies than a training set can hold.',
  ],
])('refuses %s', (_, tools, sentence) => {
  expect(problems(tools)).toContain(sentence);
});

const BELLS_ONLY = 'The archive, the weight of tails and the bouncer are for bell curves only.';
const PRICES = 'Where islands have prices, samples cannot be copied or weighed as well.';
const COPIED = 'Copies go with neither an archive nor weights of tails.';
const NO_WEB = 'A bouncer needs a web to look at.';
const ON_WEB =
  'On a contaminated web nobody knows what is real: weights and copies cannot be offered.';
const WRITERS_ONLY = 'Only machines that write can be kept to likely words.';
const TOOLS = Object.keys(ENDS) as Tool[];

/** What keeps two tools apart (or one from itself) in each kind of challenge, by hand. */
const KINDS = [
  {
    kind: 'a bell curve',
    challenge: FIRST_WATCH,
    apart: (one: Tool, other: Tool) => {
      const pair = [one, other];
      if (
        pair.includes('copies') &&
        pair.some((tool) => tool === 'archive' || tool === 'tailWeight')
      )
        return COPIED;
      if (pair.includes('topP')) return WRITERS_ONLY;
      return pair.includes('bouncer') ? NO_WEB : null;
    },
  },
  {
    kind: 'a contaminated web',
    challenge: { ...FIRST_WATCH, web: WEB },
    apart: (one: Tool, other: Tool) => {
      const pair = [one, other];
      const both = (...tools: readonly Tool[]) => pair.every((tool) => tools.includes(tool));
      if (both('spread', 'archive', 'bouncer')) return null;
      const isCopied = both('copies', 'archive', 'tailWeight') && one !== other;
      if (isCopied && pair.includes('copies')) return COPIED;
      return pair.includes('topP') ? WRITERS_ONLY : ON_WEB;
    },
  },
  {
    kind: 'a map',
    challenge: COUNT_NOT_PERCENT,
    apart: (one: Tool, other: Tool) => {
      const others = [one, other].filter(
        (tool) => !['spread', 'copies', 'realWeight'].includes(tool),
      );
      if (others.length === 0) return null;
      return others.every((tool) => tool === 'topP') ? WRITERS_ONLY : BELLS_ONLY;
    },
  },
  {
    kind: 'a map with prices',
    challenge: TARGETED,
    apart: (one: Tool, other: Tool) => {
      const pair = [one, other];
      if (pair.every((tool) => tool === 'spread')) return null;
      if (pair.some((tool) => ['archive', 'tailWeight', 'bouncer'].includes(tool))) {
        return BELLS_ONLY;
      }
      return pair.some((tool) => tool === 'copies' || tool === 'realWeight')
        ? PRICES
        : WRITERS_ONLY;
    },
  },
] as const;

test.each(KINDS)('which tools clash on $kind', ({ challenge, apart }) => {
  for (const one of TOOLS) {
    for (const other of TOOLS) {
      const names = one === other ? [one] : [one, other];
      const tools = names.map((tool) => offer(tool, ENDS[tool][0]));
      const sentence = apart(one, other);
      const expected = sentence === null ? [] : [sentence];
      expect(problems(tools, {}, challenge), names.join(' and ')).toEqual(expected);
    }
  }
});

test.each([
  [
    'contamination',
    0.951,
    'The share of the web that is synthetic must be a number from 0 to 0.95',
  ],
  ['contamination', -0.001, 'The share of the web that is synthetic must be a number from 0'],
  ['truePositive', 1.001, "The bouncer's rates must be a number from 0 to 1"],
  ['falsePositive', Number.NaN, "The bouncer's rates must be a number from 0 to 1"],
  ['tailFalsePositive', '0.5', "The bouncer's rates must be a number from 0 to 1"],
  ['falsePositive', undefined, "The bouncer's rates must be a number"],
  ['name', 'the web', 'A web has a contamination and the three rates of its bouncer.'],
])('refuses a web with %s = %j', (field, value, sentence) => {
  const [problem] = problems([], { web: { ...WEB, [field]: value } });
  expect(problem).toMatch(sentence);
});

test('a map has no web', () => {
  expect(problems([], { web: WEB }, COUNT_NOT_PERCENT)).toEqual([
    'Such a challenge has no setting "web".',
  ]);
});
