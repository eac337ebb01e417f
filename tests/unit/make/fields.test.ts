import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../src/faces/make-fields.ts';
import { type Challenge, parseChallenge } from '../../../src/game/challenge.ts';
import { checkFields, summaryOf } from '../../../src/make/check.ts';
import { fieldsOf } from '../../../src/make/fields.ts';
import { makerOf, plainChallenge } from '../../../src/make/makers.ts';
import { ASKING, toolNames } from '../../../src/make/tool-words.ts';
import { TOLL } from '../../support/albums.ts';
import { anyChallengeWith, FIRST_WATCH } from '../../support/challenges.ts';
import { anyMap, COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

const PLAIN_MAP = plainChallenge(makerOf('mixture'));

const legal = (challenge: Challenge) => {
  const parsed = parseChallenge(challenge);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

describe('a challenge comes out of the form as it went in', () => {
  test.each([FIRST_WATCH, COUNT_NOT_PERCENT, TARGETED, TOLL])('$title', (challenge) => {
    expect(checkFields(fieldsOf(challenge)).challenge).toEqual(challenge);
  });

  test('any challenge, with tools and a web', () => {
    fc.assert(
      fc.property(anyChallengeWith(4), (challenge) => {
        expect(checkFields(fieldsOf(challenge)).challenge).toEqual(legal(challenge));
      }),
      { numRuns: 300 },
    );
  });

  test('any map, with names and prices', () => {
    fc.assert(
      fc.property(anyMap, (challenge) => {
        expect(checkFields(fieldsOf(challenge)).challenge).toEqual(legal(challenge));
      }),
      { numRuns: 200 },
    );
  });

  test('every challenge fills the same fields, so that nothing of the one before stays', () => {
    const names = Object.keys(fieldsOf(FIRST_WATCH)).toSorted();
    fc.assert(
      fc.property(anyChallengeWith(4), (challenge) => {
        expect(Object.keys(fieldsOf(challenge)).toSorted()).toEqual(names);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is hidden is kept, and not part of the challenge', () => {
  const change = (fields: Fields, changed: Fields) =>
    checkFields({ ...fields, ...changed }).challenge;

  test('a bell curve that becomes a map is one that can be played', () => {
    const map = change(fieldsOf(FIRST_WATCH), { model: 'mixture' });
    expect(map).toMatchObject({ model: 'mixture', world: 'archipelago', names: [], prices: [] });
    expect(map?.n).toBe(200);
  });

  test('a map that becomes a bell curve loses its islands, and gets them back', () => {
    const fields = fieldsOf(TARGETED);
    expect(change(fields, { model: 'gaussian' })).not.toHaveProperty('world');
    expect(change({ ...fields, model: 'gaussian' }, { model: 'mixture' })).toEqual(TARGETED);
  });

  test('a web stays with bell curves', () => {
    const fields = fieldsOf(FIRST_WATCH);
    expect(change(fields, { web: 'on' })).toHaveProperty('web.contamination', 0.5);
    expect(change(fields, { web: 'on', model: 'mixture' })).not.toHaveProperty('web');
  });

  test('fewer islands leave the others out', () => {
    const fields = { ...fieldsOf(TARGETED), islands: '2', 'island-1-weight': '44' };
    const map = checkFields(fields).challenge;
    expect(map).toMatchObject({ names: ['Dunnock', 'Oxholm'], prices: [1, 1] });
  });

  test('islands of one’s own begin as the usual ones', () => {
    const own = change(fieldsOf(PLAIN_MAP), { world: 'own' });
    expect(own).toMatchObject({
      world: [
        { weight: 0.55, x: -3, y: -3, deviation: 0.6 },
        { weight: 0.3, x: 3, y: -3, deviation: 0.6 },
        { weight: 0.12, x: -3, y: 3, deviation: 0.6 },
        { weight: 0.03, x: 3, y: 3, deviation: 0.6 },
      ],
    });
  });

  test('an island without a name has its usual one beside others that have', () => {
    const map = change(fieldsOf(PLAIN_MAP), { 'island-2-name': ' Lark Sound ' });
    expect(map).toHaveProperty('names', ['Marramey', 'Oxholm', 'Lark Sound', 'Wren Rock']);
  });

  test('a tool that is taken off leaves its place empty, and the order as it is', () => {
    const fields = {
      ...fieldsOf(FIRST_WATCH),
      'tool-1': 'archive',
      'tool-1-set-3': 'whole',
      'tool-1-price-3': '20',
    };
    const challenge = checkFields(fields).challenge;
    expect(challenge?.tools).toEqual([{ tool: 'archive', options: [{ set: 'whole', price: 20 }] }]);
  });
});

describe('numbers are typed as at home', () => {
  const bell = { ...fieldsOf(FIRST_WATCH), budget: '0' };
  const made = (fields: Fields) => checkFields({ ...bell, ...fields }).challenge;

  test.each([
    [{ spread: '0,9' }, { spread: 0.9 }],
    [{ spread: '1,005' }, { spread: 1.005 }],
    [{ n: '1,000' }, { n: 1000 }],
    [
      { n: '1 000', generations: '40', budget: '40.000' },
      { n: 1000, budget: 40_000 },
    ],
    [{ line: '30,5 %' }, { line: 0.305 }],
    [{ lives: '３' }, { lives: 3 }],
  ])('%o', (fields, settings) => {
    expect(made(fields)).toMatchObject(settings);
  });

  test('of tools, webs and islands too', () => {
    const tools = { 'tool-0': 'realWeight', 'tool-0-set-0': '12,5 %', 'tool-0-price-0': '1e1' };
    expect(made(tools)).toHaveProperty('tools.0.options', [{ set: 0.125, price: 10 }]);
    expect(made({ web: 'on', contamination: '12,5%' })).toHaveProperty('web.contamination', 0.125);
    const island = { world: 'own', islands: '1', 'island-0-weight': '100 %', 'island-0-x': '−2,5' };
    const map = checkFields({ ...fieldsOf(PLAIN_MAP), ...island }).challenge;
    expect(map).toHaveProperty('world.0', { weight: 1, x: -2.5, y: -3, deviation: 0.6 });
  });

  test.each([
    [{ spread: '1,000' }, 'Spread λ must be a number from 0.5 to 1.2 with at most three decimals.'],
    [{ lives: '3%' }, 'Lives must be a whole number from 1 to 9.'],
    [{ generations: '1,0,0' }, 'Generations must be a whole number from 1 to 40.'],
  ])('%o is refused', (fields, sentence) => {
    expect([...checkFields({ ...bell, ...fields }).problems]).toEqual([['rules', [sentence]]]);
  });
});

test('every tool begins with an option that the rules allow', () => {
  for (const { first } of Object.values(ASKING)) {
    const web = { contamination: 0.5, truePositive: 1, falsePositive: 0, tailFalsePositive: 0 };
    const model = first.tool === 'topP' ? 'language' : FIRST_WATCH.model;
    const extra = { model, ...(first.tool === 'bouncer' && { web }) };
    const settings = { ...FIRST_WATCH, tools: [first], ...extra };
    expect(parseChallenge(settings).ok, first.tool).toBe(true);
  }
});

test('tools have the names that the board gives them', () => {
  expect(toolNames().map(({ name }) => name)).toEqual([
    'How the model is sampled',
    'Archive',
    'Photocopies',
    'Turn up the tails',
    'Weight on real samples',
    'Bouncer',
    'Only likely words',
  ]);
});

test('the summary of a challenge says that all is well', () => {
  expect(summaryOf(checkFields(fieldsOf(FIRST_WATCH)))).toBe(
    'Everything fits: the preview and the link show this challenge.',
  );
});
