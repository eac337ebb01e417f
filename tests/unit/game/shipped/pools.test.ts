import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FAMILY_PLAINS } from '../../../../src/game/daily/family-plains.ts';
import { pooledBar, pooledLuck, poolFor } from '../../../../src/game/pools.ts';
import { poolsOf } from '../../../../src/kinds/kinds.ts';
import { decodeMoves } from '../../../../src/link/moves.ts';
import { PLAIN_NAMES } from '../../../support/lucks.ts';
import {
  endsOn,
  LUCKS,
  packedPool,
  pooled,
  poolFingerprint,
  readPool,
  readRecord,
  recordFingerprint,
  runsOn,
  shippedFile,
  tunedFor,
  word,
} from '../../../support/pools.ts';
import { RunsOnLuck } from '../../../support/runs.ts';

/*
 * Challenges whose networks take too long to be tried thousands of times: tables of some hundred lucks, of which a few are
 * played again; `npm run proofs` plays all.
 */

/** Of each challenge so many lucks are played again: 42 in all. */
const AGAIN = 7;

/**
 * One of a dozen attentive settings should win on 98 % of lucks. Where an old album can be opened, that is out of reach for
 * a dozen settings: which generation it is opened in decides too much. A single bird of 3 % goes with its luck now and then.
 */
const LEAST: Readonly<Record<string, number>> = { 'keep-the-album': 0.9, 'the-nightjar': 0.95 };

/** Neglect never wins an album, and a notebook on one luck in twenty at most. */
const MOST_NEGLECT = { pictures: 0, language: 0.05 } as const;

const shareOf = (words: string) => {
  const list = words.split(' ');
  const share = list.filter((each) => each !== '-').length / list.length;
  return { share, error: Math.sqrt((share * (1 - share)) / list.length) };
};

test('there are three albums for the Sundays, and three notebooks for the Wednesdays', () => {
  expect(pooled.map(({ id }) => id).toSorted()).toEqual([
    'keep-the-album',
    'pay-the-toll',
    'prettier',
    'the-fifteenth-warden',
    'the-gentle-notebook',
    'the-nightjar',
  ]);
});

describe.each(pooled)('$id', { timeout: 300_000 }, (each) => {
  const { id, challenge, plain, ideas } = each;
  const table = readPool(id);
  const record = readRecord(id);

  test('its tables are those of the challenge as it is', () => {
    const advice = `${id} has changed since its table: run \`npm run tables -- ${id} record-${id}\``;
    expect(table.fingerprint, advice).toBe(poolFingerprint(each));
    expect(record.fingerprint, advice).toBe(recordFingerprint(each));
    for (const words of [...Object.values(table.ends), table.tuned, table.best])
      expect(words.split(' ')).toHaveLength(LUCKS);
  });

  test('a part of the table, played again, comes out the same', () => {
    const step = Math.floor(LUCKS / AGAIN);
    const first = Number.parseInt(table.fingerprint.slice(0, 6), 16) % step;
    for (let luck = first; luck < step * AGAIN; luck += step) {
      for (const [name, end] of endsOn(each, runsOn(each, luck)))
        expect(word(end), `${name} on luck ${luck}`).toBe(table.ends[name].split(' ')[luck]);
    }
  });

  test('neglect and the wrong idea lose as a rule, and the right one wins', () => {
    const [neglect, wrong, right] = PLAIN_NAMES.map((name) => shareOf(table.ends[name]));
    expect(neglect?.share).toBeLessThanOrEqual(
      MOST_NEGLECT[challenge.model as keyof typeof MOST_NEGLECT],
    );
    expect((wrong?.share ?? 1) + 2 * (wrong?.error ?? 1)).toBeLessThanOrEqual(0.35);
    expect(right?.share).toBeGreaterThanOrEqual(0.55);
    // Within a standard error: the gentle notebook is meant to be at the border.
    expect((right?.share ?? 1) - (right?.error ?? 0)).toBeLessThanOrEqual(0.9);
  });

  test('one of a dozen attentive policies wins nearly always', () => {
    expect(tunedFor(each).length).toBeLessThanOrEqual(12);
    expect(shareOf(table.tuned).share).toBeGreaterThanOrEqual(LEAST[id] ?? 0.98);
  });

  test('on its own luck the wrong idea loses, and the record, played again, is won with par', () => {
    const runs = new RunsOnLuck(challenge);
    const ends = endsOn(each, runs).map(([, end]) => end);
    expect(ends.map((end) => end.status)).toEqual(['lost', 'lost', 'won']);
    const moves = decodeMoves(challenge, record.moves);
    if (!moves.ok) throw new Error('no moves');
    const { status, spent } = runs.playMoves(moves.value);
    expect({ status, spent }).toEqual({ status: 'won', spent: record.par });
    const luck = pooledLuck(poolsOf(challenge), challenge);
    if (luck === null) throw new Error('its own luck is not in its pool');
    // The plain policy is the right idea.
    expect(pooledBar(challenge, plain, luck)).toEqual({ spend: ends[2]?.spent, isWon: true });
  });

  test('the lucks that pages know are those of the tables', async () => {
    const { settings, lucks } = packedPool(each);
    expect(lucks.length).toBeGreaterThan(64);
    expect(new Set(lucks.map(([seed]) => seed)).size).toBe(lucks.length);
    for (const [seed, par] of lucks) {
      expect(par, seed).toBeGreaterThan(0);
      expect(par, seed).toBeLessThanOrEqual(challenge.budget);
    }
    const packed = { settings, lucks: lucks.flat().join(' ') };
    const text = `${JSON.stringify(packed, null, 2)}\n`;
    await expect(
      text,
      'after a change of those tables: `npm run unit -- pools -u`',
    ).toMatchFileSnapshot(fileURLToPath(shippedFile(each)));
  });

  test('its plain policy is the right idea, which wins and spends as is written down', () => {
    const { winShare, medianShare, ...idea } = plain;
    expect(idea).toEqual(ideas.right);
    const words = table.ends.right.split(' ');
    const spends = words.filter((each) => each !== '-').map(Number);
    spends.sort((one, other) => one - other);
    const median = spends[Math.floor(spends.length / 2)] ?? 0;
    expect(winShare).toBe(Math.round((1000 * spends.length) / words.length) / 1000);
    expect(medianShare).toBe(Math.round((10_000 * median) / challenge.budget) / 10_000);
    expect(Object.values(FAMILY_PLAINS)).toContainEqual(plain);
  });
});

test('a pool is known by all that is settled, whatever the challenge is called', () => {
  const pools = poolsOf({ model: 'pictures' });
  const [toll] = pooled.filter(({ id }) => id === 'pay-the-toll').map(({ challenge }) => challenge);
  if (toll === undefined) throw new Error('there is no toll');
  expect(poolFor(pools, { ...toll, title: 'Another', seed: 'another' })).toBe(pools[0]);
  expect(pooledLuck(pools, { ...toll, seed: 'another' })).toBeNull();
  expect(poolFor(pools, { ...toll, budget: 200 })).toBeNull();
  expect(poolFor(pools, { ...toll, locked: ['real'] })).toBeNull();
});
