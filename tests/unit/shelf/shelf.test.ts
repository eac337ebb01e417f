import { expect, test } from 'vitest';
import { difficultyOf } from '../../../src/shelf/difficulty.ts';
import { grouped } from '../../../src/shelf/groups.ts';
import { words } from '../../../src/shelf/words/say.ts';
import { readTable, shipped } from '../../support/lucks.ts';
import { pooled, readPool } from '../../support/pools.ts';

/** The share of lucks on which the right idea wins, by challenge, to three digits: read off the tables of lucks. */
function shareTable(): Record<string, number> {
  const shareOf = (wins: readonly boolean[]) =>
    Math.round((1000 * wins.filter(Boolean).length) / wins.length) / 1000;
  const quick = shipped.map(({ id }) => {
    const { won } = readTable(id);
    return [id, shareOf([...won.right].map((letter) => letter === '1'))] as const;
  });
  const slow = pooled.map(({ id }) => {
    const words = readPool(id).ends.right.split(' ');
    return [id, shareOf(words.map((word) => word !== '-'))] as const;
  });
  return Object.fromEntries([...quick, ...slow]);
}

test('how often the right idea wins is what the tables of lucks say', async () => {
  const text = `${JSON.stringify(shareTable(), null, 2)}\n`;
  await expect(
    text,
    'after a change of those tables: `npm run unit -- shelf -u`',
  ).toMatchFileSnapshot('../../../src/shelf/shares.json');
});

test.each([
  [1, 'easy'],
  [0.8, 'easy'],
  [0.799, 'medium'],
  [0.7, 'medium'],
  [0.699, 'hard'],
  [0, 'hard'],
])('who wins on a share of %f of lucks with the right idea has it %s', (share, difficulty) => {
  expect(difficultyOf(share)).toBe(difficulty);
});

test('shipped challenges are of all difficulties', () => {
  const difficulties = new Set(Object.values(shareTable()).map(difficultyOf));
  expect([...difficulties].toSorted()).toEqual(['easy', 'hard', 'medium']);
});

test('every shipped challenge stands in one group, in the order of the list', () => {
  const groups = grouped([...shipped, ...pooled], ({ challenge }) => challenge);
  const ids = groups.map(({ group, items }) => [group, items.map(({ id }) => id).toSorted()]);
  expect(ids).toEqual([
    ['tails', ['chance-alone', 'first-watch', 'one-drop', 'pinch-of-salt']],
    ['islands', ['beautiful-islands', 'count-not-percent', 'targeted']],
    ['memory', ['fresh-or-copied', 'hoard-or-replace']],
    ['spread', ['five-rounds', 'two-truths']],
    ['weight', ['knife-edge', 'trust-the-real']],
    ['web', ['bad-bouncer', 'keepers-exam']],
    ['album', ['keep-the-album', 'pay-the-toll', 'prettier']],
    ['notebook', ['the-fifteenth-warden', 'the-gentle-notebook', 'the-nightjar']],
  ]);
});

test('a best run is put into words', () => {
  const feat = { spent: 360, livesLeft: 1, generations: 8 };
  const bar = { spend: 300, isWon: true };
  expect(words.best({ ...feat, won: true }, bar)).toBe('★★☆ 360 spent');
  expect(words.bestAloud({ ...feat, won: true }, bar)).toBe('Your best: 2 stars, 360 spent.');
  expect(words.best({ ...feat, won: false }, bar)).toBe('lost in generation 8');
});
