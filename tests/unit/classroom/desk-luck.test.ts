import { describe, expect, test } from 'vitest';
import { onLuckOf, placeOfLuck } from '../../../src/classroom/desk/luck.ts';
import { isFair, luckAt } from '../../../src/classroom/own-luck.ts';
import { poolFor } from '../../../src/game/pools.ts';
import { kindOf, loadPools, loadWorld } from '../../../src/kinds/kinds.ts';
import { readChallenges } from '../../support/lucks.ts';

const SAME = { luck: 'same', seed: 'reed' } as const;
const OWN = { luck: 'own', seed: 'reed' } as const;
const shipped = readChallenges();
const quick = shipped.filter(({ challenge }) => kindOf(challenge).runs === 'here').slice(0, 3);
const pooled = shipped.filter(({ challenge }) => kindOf(challenge).par === 'shipped').slice(0, 2);

describe('a luck of one’s own', () => {
  test.each(quick)('is a fair one, and is known again: $id', async ({ challenge, ideas }) => {
    const played = await onLuckOf(challenge, ideas, OWN, 'wren-heath');
    await loadWorld(challenge);
    expect(isFair(played, ideas)).toBe(true);
    const place = await placeOfLuck(played.seed, challenge, OWN, 'wren-heath');
    expect(luckAt(null, 'reed', 'wren-heath', place ?? -1)).toBe(played.seed);
    expect(await placeOfLuck(played.seed, challenge, OWN, 'tern-moss')).toBeNull();
    expect({ ...played, seed: challenge.seed }).toEqual(challenge);
  });

  test.each(pooled)('comes from the pool where there is one: $id', async ({ challenge, ideas }) => {
    const pool = poolFor(await loadPools(challenge), challenge);
    const played = await onLuckOf(challenge, ideas, OWN, 'wren-heath');
    expect(pool?.lucks.map(({ seed }) => seed)).toContain(played.seed);
    const place = await placeOfLuck(played.seed, challenge, OWN, 'wren-heath');
    expect(pool?.lucks[place ?? -1]?.seed).toBe(played.seed);
  });

  test('is looked for where nobody has written ideas, and found where that is quick', async () => {
    const [{ challenge } = shipped[0] as (typeof shipped)[number]] = quick;
    const played = await onLuckOf({ ...challenge, budget: 0 }, null, OWN, 'wren-heath');
    // Nobody can win without a budget: then it is the first of the row.
    expect(played.seed).toBe(luckAt(null, 'reed', 'wren-heath', 0));
  });
});

test('where all have the same luck, it is that of the challenge', async () => {
  for (const { challenge, ideas } of quick) {
    expect(await onLuckOf(challenge, ideas, SAME, 'wren-heath')).toEqual(challenge);
    expect(await placeOfLuck(challenge.seed, challenge, SAME, 'wren-heath')).toBe(0);
    expect(await placeOfLuck('another', challenge, SAME, 'wren-heath')).toBeNull();
  }
});
