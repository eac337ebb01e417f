import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBetter, outcomeOf } from '../../../src/game/outcome.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import {
  EMPTY_RECORD,
  type Feat,
  featOf,
  keptOf,
  mergeRecords,
  NOTHING_KEPT,
  recordFeat,
  withChallenge,
  withDaily,
} from '../../../src/progress/record.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { loss, someFeat, someRecord, win } from './records.ts';

/** The better of two, as a record keeps it. */
function bestOf(...feats: readonly Feat[]): Feat | null {
  return feats.reduce((kept, feat) => recordFeat(kept, feat, false), NOTHING_KEPT).best;
}

test('a feat is what a finished run came to', () => {
  const position = playByPolicy(FIRST_WATCH, POLICIES.watchful);
  const outcome = outcomeOf(position);
  if (outcome === null) throw new Error('the run is not finished');
  expect(featOf(outcome)).toEqual({
    won: true,
    spent: position.spent,
    livesLeft: position.lives,
    generations: 14,
  });
});

describe('the best', () => {
  test.each<[string, Feat, Feat]>([
    ['won before lost', win(500, 0), loss(40, 0)],
    ['then the cheaper', win(300, 1), win(301, 3)],
    ['then more lives', win(300, 3), win(300, 2)],
    ['among losses the one that lasted', loss(9, 400), loss(8, 100)],
  ])('%s', (_, better, worse) => {
    expect(bestOf(better, worse)).toBe(better);
    expect(bestOf(worse, better)).toBe(better);
  });

  test('stays when another is as good', () => {
    const [one, other] = [loss(9, 100), loss(9, 50)];
    expect(bestOf(one, other)).toBe(one);
  });

  test('is the one that a board would call the best', () => {
    fc.assert(
      fc.property(someFeat, someFeat, (one, other) => {
        const asOutcome = ({ generations, ...feat }: Feat) => ({
          ...feat,
          fidelity: new Array(generations).fill([1]),
        });
        const isOther = isBetter(asOutcome(other), asOutcome(one));
        expect(bestOf(one, other)).toBe(isOther ? other : one);
      }),
    );
  });
});

describe('the first try', () => {
  test('stays, whatever comes later', () => {
    const tried = recordFeat(NOTHING_KEPT, loss(9), true);
    expect(recordFeat(tried, win(360), true)).toEqual({ firstTry: loss(9), best: win(360) });
  });

  test('is none when a step was taken back', () => {
    expect(recordFeat(NOTHING_KEPT, win(360), false)).toEqual({ firstTry: null, best: win(360) });
  });

  test('is none once something was finished, though the page was loaded again since', () => {
    const kept = recordFeat(NOTHING_KEPT, loss(9), false);
    expect(recordFeat(kept, win(360), true)).toEqual({ firstTry: null, best: win(360) });
  });
});

describe('a record', () => {
  test('keeps challenges and days apart', () => {
    const record = withDaily(
      withChallenge(EMPTY_RECORD, 'targeted', win(360), true),
      '2026-11-22',
      loss(4),
      false,
    );
    expect(record).toEqual({
      ...EMPTY_RECORD,
      challenges: { targeted: { firstTry: win(360), best: win(360) } },
      daily: { '2026-11-22': { firstTry: null, best: loss(4) } },
    });
    expect(EMPTY_RECORD).toEqual({
      version: 4,
      challenges: {},
      daily: {},
      lessons: {},
      latest: null,
    });
  });

  test.each(['constructor', '__proto__', 'toString'])('has nothing under "%s" by itself', (key) => {
    expect(keptOf(EMPTY_RECORD.challenges, key)).toEqual(NOTHING_KEPT);
    const { challenges } = withChallenge(EMPTY_RECORD, key, win(1), true);
    expect(keptOf(challenges, key).best).toEqual(win(1));
    expect(Object.getPrototypeOf(challenges)).toBe(Object.prototype);
  });
});

describe('two records', () => {
  test('become one with the best of both and the first tries of the one that was here', () => {
    const here = withChallenge(EMPTY_RECORD, 'targeted', loss(9), true);
    const there = withDaily(
      withChallenge(EMPTY_RECORD, 'targeted', win(360), true),
      '2026-11-22',
      win(90),
      true,
    );
    expect(mergeRecords(here, there)).toEqual({
      ...EMPTY_RECORD,
      challenges: { targeted: { firstTry: loss(9), best: win(360) } },
      daily: { '2026-11-22': { firstTry: win(90), best: win(90) } },
    });
  });

  test('merge as sets do', () => {
    fc.assert(
      fc.property(someRecord, someRecord, someRecord, (a, b, c) => {
        expect(mergeRecords(a, a)).toEqual(a);
        expect(mergeRecords(a, EMPTY_RECORD)).toEqual(a);
        expect(mergeRecords(EMPTY_RECORD, a)).toEqual(a);
        const left = mergeRecords(mergeRecords(a, b), c);
        expect(mergeRecords(a, mergeRecords(b, c))).toEqual(left);
      }),
    );
  });
});
