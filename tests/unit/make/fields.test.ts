import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '../../../src/faces/make-fields.ts';
import { type Challenge, parseChallenge } from '../../../src/game/challenge.ts';
import { checkFields, summaryOf } from '../../../src/make/check.ts';
import { fieldsOf } from '../../../src/make/fields.ts';
import { makerOf, plainChallenge } from '../../../src/make/makers.ts';
import { ASKING, toolNames } from '../../../src/make/tool-words.ts';
import { anyChallengeWith, FIRST_WATCH } from '../../support/challenges.ts';
import { anyMap, COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

const PLAIN_MAP = plainChallenge(makerOf('mixture'));

const legal = (challenge: Challenge) => {
  const parsed = parseChallenge(challenge);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

describe('a challenge comes out of the form as it went in', () => {
  test.each([FIRST_WATCH, COUNT_NOT_PERCENT, TARGETED])('$title', (challenge) => {
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

test('every tool begins with an option that the rules allow', () => {
  for (const { first } of Object.values(ASKING)) {
    const web = { contamination: 0.5, truePositive: 1, falsePositive: 0, tailFalsePositive: 0 };
    const settings = { ...FIRST_WATCH, tools: [first], ...(first.tool === 'bouncer' && { web }) };
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
  ]);
});

test('the summary of a challenge says that all is well', () => {
  expect(summaryOf(checkFields(fieldsOf(FIRST_WATCH)))).toBe(
    'Everything fits: the preview and the link show this challenge.',
  );
});
