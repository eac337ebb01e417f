import { expect, test } from 'vitest';
import { endingOf } from '../../../src/board/words/en/ending.ts';
import { oddsWords } from '../../../src/board/words/en/judgement.ts';
import {
  amountWords,
  atMost,
  costWords,
  digitsOnly,
  leftToSpend,
  shortageOf,
  statusOf,
} from '../../../src/board/words/en/position.ts';
import { goalOf, rulesOf } from '../../../src/board/words/en/rules.ts';
import {
  allowanceMarks,
  barWords,
  parWords,
  starsAhead,
} from '../../../src/board/words/en/stars.ts';
import { tableRows } from '../../../src/board/words/en/table.ts';
import { toolChoices } from '../../../src/board/words/en/tools.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import type { Plain } from '../../../src/game/plain.ts';
import { playByPolicy } from '../../../src/game/policies.ts';
import { startPosition } from '../../../src/game/position.ts';
import { beginSitting } from '../../../src/game/sitting.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const DEAR: Challenge = {
  ...FIRST_WATCH,
  n: 4000,
  budget: 50_000,
  tools: [{ tool: 'bouncer', options: [{ set: 'refill', price: 1500 }] }],
};
const PLAIN: Plain = {
  policy: 'watchful',
  threshold: 0.4,
  factor: 1,
  winShare: 0.9,
  medianShare: 0.5,
};
const BAR = { spend: 12_345, isWon: true };

test('numbers from a thousand on are grouped wherever a board says them', () => {
  const start = startPosition(DEAR);
  const end = playByPolicy(DEAR, () => ({ real: 1234 }));
  const said = [
    goalOf(DEAR),
    ...rulesOf(DEAR, 11_111, BAR).flatMap(({ label, text }) => [label, text]),
    statusOf(start),
    statusOf(end),
    endingOf({ ...beginSitting(DEAR, new Set()), position: end }).text,
    leftToSpend(start),
    oddsWords({ winShare: 0.5, futures: 1000, bands: [] }, start, { real: 2500 }),
    amountWords(DEAR, 1500, 2),
    costWords(1500, 2),
    atMost(4000),
    digitsOnly(4000),
    shortageOf(DEAR, 1000, 4000),
    shortageOf({ ...DEAR, tools: [] }, 1000, 4000),
    allowanceMarks(start, BAR),
    barWords(DEAR, PLAIN, BAR),
    parWords({ par: 11_111, references: [] }),
    starsAhead({ won: true, spent: 20_000 }, BAR),
    ...tableRows(end).flat(),
    ...toolChoices(DEAR).flatMap(({ options }) => options.map(({ text }) => text)),
  ];
  expect(said.filter((text) => /\d{4}/.test(text))).toEqual([]);
  expect(said.filter((text) => /\d,\d{3}\b/.test(text)).length).toBeGreaterThan(15);
});
