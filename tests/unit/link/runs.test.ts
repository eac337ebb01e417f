import { expect, test } from 'vitest';
import { FAMILY_NAMES } from '../../../src/game/daily/families.ts';
import { familyOf } from '../../../src/game/daily/schedule.ts';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { replay } from '../../../src/game/play.ts';
import { encodeEditions } from '../../../src/link/editions.ts';
import type { Shared } from '../../../src/link/link.ts';
import { openLink } from '../../../src/link/open.ts';
import { checkRun } from '../../../src/link/parse.ts';
import { digestText } from '../../../src/sim/digest.ts';
import { TOOL_NAMES } from '../../../src/tools/tools.ts';
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

async function sent(link: string): Promise<Shared> {
  const opened = await openLink(link, fetchEditions);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Runs whose names begin so, and how they ended: each once, won first. */
const endsOf = (beginning: string, version: string) => [
  ...new Set(
    runs
      .filter(({ says, link }) => says.startsWith(beginning) && link.startsWith(version))
      .map(({ end }) => (end.won ? 'won' : 'lost'))
      .toSorted()
      .toReversed(),
  ),
];

test.each(published)('there are runs on $id, edition $edition, of both versions', (each) => {
  const beginning = `${each.id}, edition ${each.edition}, `;
  for (const version of ['1.', '2.']) expect(endsOf(beginning, version)).toEqual(['won', 'lost']);
});

test('there are runs on challenges that were made, and by name on lucks of all editions', () => {
  expect(endsOf('made, ', '1.')).toEqual(['won', 'lost']);
  for (const edition of [1, 2]) {
    expect(endsOf(`first-watch, edition ${edition}, on the luck `, '2.')).toContain('won');
  }
});

test('there are runs on days of all families', async () => {
  const days = runs.flatMap(({ says }) => /^day (\S+?), /.exec(says)?.[1] ?? []);
  expect(new Set(days.map(familyOf))).toEqual(new Set(FAMILY_NAMES));
});

test('there are runs with all tools, on all kinds of places', async () => {
  const all = await Promise.all(runs.map(({ link }) => sent(link)));
  const used = all.flatMap(({ challenge, moves }) =>
    challenge.tools.filter((_, i) => moves?.some(({ tools }) => (tools?.[i] ?? 0) > 0)),
  );
  expect(new Set(used.map(({ tool }) => tool))).toEqual(new Set(TOOL_NAMES));
  const from = all.flatMap(({ moves }) => moves?.flatMap((move) => move.from ?? []) ?? []);
  expect(new Set(from.map(({ isWeighted }) => isWeighted))).toEqual(new Set([true, false]));
});

test('the runs are of all sorts', () => {
  const letters = runs
    .filter(({ link }) => link.startsWith('1.'))
    .map(({ link }) => atob(link.slice(2).replaceAll('-', '+').replaceAll('_', '/'))[2]);
  expect([...new Set(letters)].toSorted()).toEqual([
    'G',
    'L',
    'M',
    'N',
    'P',
    'W',
    'g',
    'l',
    'm',
    'p',
  ]);
  for (const version of ['1.', '2.']) {
    const own = runs.filter(({ link }) => link.startsWith(version));
    expect(own.filter(({ end }) => end.won).length).toBeGreaterThanOrEqual(10);
    expect(own.filter(({ end }) => !end.won).length).toBeGreaterThanOrEqual(10);
  }
});
