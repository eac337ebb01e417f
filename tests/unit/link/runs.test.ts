import { expect, test } from 'vitest';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { replay } from '../../../src/game/play.ts';
import { encodeEditions } from '../../../src/link/editions.ts';
import { openLink } from '../../../src/link/open.ts';
import { checkRun } from '../../../src/link/parse.ts';
import { digestText } from '../../../src/sim/digest.ts';
import runs from '../../fixtures/runs.json' with { type: 'json' };
import { published } from '../../support/editions.ts';

/** As a page gets it: a text that came over the network. */
const fetchEditions = async () => JSON.parse(JSON.stringify(encodeEditions(published)));

test.each(runs)('replays for ever: $says', async ({ link, end }) => {
  const opened = await openLink(`#${link}`, fetchEditions);
  if (!opened.ok || opened.value.moves === null) throw new Error('the link was refused');
  const position = replay(opened.value.challenge, opened.value.moves);
  expect(checkRun(position)).toBeNull();
  if (!position.ok) return;
  const outcome = outcomeOf(position.value);
  expect({
    won: outcome?.won,
    spent: outcome?.spent,
    livesLeft: outcome?.livesLeft,
    generations: outcome?.fidelity.length,
    digest: digestText(position.value.state.digest),
  }).toEqual(end);
});

test('the runs are of all sorts', () => {
  const letters = runs
    .filter(({ link }) => link.startsWith('1.'))
    .map(({ link }) => atob(link.slice(2).replaceAll('-', '+').replaceAll('_', '/'))[2]);
  expect([...new Set(letters)].toSorted()).toEqual(['G', 'M', 'W', 'g', 'm']);
  for (const version of ['1.', '2.']) {
    const own = runs.filter(({ link }) => link.startsWith(version));
    expect(own.filter(({ end }) => end.won).length).toBeGreaterThanOrEqual(10);
    expect(own.filter(({ end }) => !end.won).length).toBeGreaterThanOrEqual(10);
  }
});
