import { expect, test } from 'vitest';
import { sourceChoices } from '../../../../src/board/choices.ts';
import { openBoard } from '../../../../src/board/setup.ts';
import { endingOf } from '../../../../src/board/words/en/ending.ts';
import * as words from '../../../../src/board/words/en/position.ts';
import { tableHead, tableRows } from '../../../../src/board/words/en/table.ts';
import { boardFaceOf } from '../../../../src/faces/faces.ts';
import { lostIslands as lostOn, type MapPosition } from '../../../../src/faces/mixture/losses.ts';
import { islandNames, tailNames } from '../../../../src/faces/mixture/names.ts';
import { obituariesOf as obituariesOn } from '../../../../src/faces/mixture/obituaries.ts';
import { POLICIES, playByPolicy } from '../../../../src/game/policies.ts';
import { type Move, type Position, settle, startPosition } from '../../../../src/game/position.ts';
import { beginSitting } from '../../../../src/game/sitting.ts';
import type { MixtureChallenge } from '../../../../src/kinds/mixture/settings.ts';
import { truthOf } from '../../../../src/kinds/mixture/settings.ts';
import { FIRST_WATCH } from '../../../support/challenges.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../../worker/maps.ts';

/** Of the scripted runs below, which are all of this kind. */
const lostIslands = (position: Position) => lostOn(position as MapPosition);
const obituariesOf = (position: Position) => obituariesOn(position as MapPosition);

const unnamed: MixtureChallenge = { ...COUNT_NOT_PERCENT, names: [] };
const open = openBoard({ title: 'Sea', world: 'archipelago', n: 200, generations: 3, seed: 'a' });

/** What the tails survive by, and which islands are covered, after a generation. */
interface Scripted {
  readonly survival: readonly number[];
  readonly covered: readonly boolean[];
  readonly move?: Move;
}

/** A run in which the generations come out like this, whatever the luck. */
function scripted(challenge: MixtureChallenge, ...generations: readonly Scripted[]): Position {
  return generations.reduce((position, { survival, covered, move = { real: 0 } }) => {
    const model = truthOf(challenge.world).map((component, k) =>
      covered[k] ? component : { ...component, weight: 0 },
    );
    const state = { ...position.state, generation: position.state.generation + 1, model };
    const modes = covered.map((isCovered) => ({ mass: 0, survival: 0, isCovered }));
    return settle(position, move, { state, measures: { survival, modes } });
  }, startPosition(challenge));
}

const ALL = { survival: [1, 0.9], covered: [true, true, true, true] };
const NO_ROCK = { survival: [1, 0], covered: [true, true, true, false] };
const NO_PELLAY = { survival: [1, 0.5], covered: [true, true, false, true] };

const finished = (position: Position) => ({ ...beginSitting(position.challenge), position });

test('islands have their own names, or the usual ones', () => {
  expect(islandNames(TARGETED)).toEqual(['Dunnock', 'Oxholm', 'Tern Stack', 'Little Auk']);
  expect(islandNames(unnamed)).toEqual(['Marramey', 'Oxholm', 'Pellay', 'Wren Rock']);
  const eight = islandNames({ ...unnamed, world: 'ring8' });
  expect(new Set(eight).size).toBe(8);
  expect(tailNames(TARGETED)).toEqual(['outskirts', 'Tern Stack', 'Little Auk']);
  expect(tailNames({ ...unnamed, world: 'needle' })).toEqual(['outskirts']);
  expect(boardFaceOf(FIRST_WATCH).say.tails(FIRST_WATCH)).toEqual(['left tail', 'right tail']);
});

test('the places on offer say what they cost; without prices there are none', () => {
  expect(sourceChoices(TARGETED).map(({ label }) => label)).toEqual([
    'the whole world (1 each)',
    'Dunnock (1 each)',
    'Oxholm (1 each)',
    'Tern Stack (3 each)',
    'Little Auk (3 each)',
  ]);
  expect(sourceChoices(COUNT_NOT_PERCENT)).toEqual([]);
  expect(sourceChoices(FIRST_WATCH)).toEqual([]);
});

test('the slider says what it costs where that is not plain', () => {
  expect(words.amountWords(TARGETED, 20, 3)).toBe('20 of 280 · costs 60');
  expect(words.amountWords(TARGETED, 20, 1)).toBe('20 of 280');
});

test('the summary says where samples came from, what is lost, and that it cost a life', () => {
  expect(words.statusOf(startPosition(COUNT_NOT_PERCENT))).toBe(
    'Generation 0 is the real world itself: everything on the map, with its outskirts (the rarest 5%), is at 100%. 3 lives left, 1,100 real samples left.',
  );
  const from = { mode: 3, isWeighted: true };
  const fed = { survival: [0.8, 1.1, 0.1], covered: [true, true, true, false] };
  const position = scripted(TARGETED, { ...fed, move: { real: 8, from } });
  expect(words.statusOf(position)).toMatch(
    /^Generation 1 of 20, from 8 real \(from Little Auk\) and 272 synthetic samples: outskirts 80% alive, Tern Stack 110% alive, Little Auk lost at 10%\. Lost: Little Auk\. That costs a life: Little Auk stood at 10%, below 30%\. 2 lives left, 396 /,
  );
  const none = scripted(TARGETED, { ...fed, move: { real: 0, from } });
  expect(words.statusOf(none)).toContain('from 0 real and 280 synthetic samples');
});

test.each([COUNT_NOT_PERCENT, TARGETED, unnamed, FIRST_WATCH])(
  'the table is as wide as its head: $title',
  (challenge) => {
    const rows = tableRows(playByPolicy(challenge, POLICIES.neglect));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toHaveLength(tableHead(challenge).length);
  },
);

test('the table names the places and the shares', () => {
  expect(tableHead(COUNT_NOT_PERCENT)).toEqual([
    'Generation',
    'Real samples',
    'Outskirts',
    'Wren Rock',
    'Fidelity',
    ...['Marramey', 'Oxholm', 'Pellay', 'Wren Rock'].map((name) => `Share of the model: ${name}`),
    'Life lost',
  ]);
  const from = { mode: 2, isWeighted: false };
  const thin = { survival: [1, 0.29, 1], covered: [true, true, true, true] };
  const rows = tableRows(scripted(TARGETED, { ...thin, move: { real: 9, from } }));
  const shares = ['56%', '36%', '4%', '4%'];
  expect(rows).toEqual([
    ['0 (the real world)', '–', '100%', '100%', '100%', '100%', ...shares, '–'],
    ['1', '9 from Tern Stack', '100%', '29%', '100%', '29%', ...shares, 'yes'],
  ]);
});

test('an obituary says when, and how long theory gives an island of that share', () => {
  // −2 × 400 × 0.03 × ln 0.03 / 0.97 = 86.8
  expect(obituariesOf(scripted(COUNT_NOT_PERCENT, ALL, ALL, NO_ROCK))).toEqual([
    {
      title: '† Wren Rock, lost in generation 3',
      text: 'Last above 20% of its real size in generation 2. Left to chance, islands with 3% of the world that die out last about 90 generations on average.',
    },
  ]);
  // −2 × 280 × 0.04 × ln 0.04 / 0.96 = 75.1
  const [first] = obituariesOf(
    scripted(TARGETED, { survival: [1, 0, 1], covered: [true, true, false, true] }),
  );
  expect(first?.title).toBe('† Tern Stack, lost in generation 1');
  expect(first?.text).toMatch(
    /^Never above 20% of its real size\. .+ with 4% of the world .+ about 80 generations/,
  );
});

test('one that comes back loses its obituary; when it goes again, the new date counts', () => {
  const gone = scripted(COUNT_NOT_PERCENT, ALL, NO_ROCK);
  expect(lostIslands(gone)).toEqual([{ mode: 3, name: 'Wren Rock', generation: 2 }]);
  expect(obituariesOf(scripted(COUNT_NOT_PERCENT, ALL, NO_ROCK, ALL))).toEqual([]);
  const again = scripted(COUNT_NOT_PERCENT, ALL, NO_ROCK, ALL, NO_PELLAY, NO_ROCK);
  expect(lostIslands(again)).toEqual([{ mode: 3, name: 'Wren Rock', generation: 5 }]);
  expect(obituariesOf(startPosition(COUNT_NOT_PERCENT))).toEqual([]);
  const bell = playByPolicy(FIRST_WATCH, POLICIES.neglect);
  expect(boardFaceOf(FIRST_WATCH).say.losses(bell)).toEqual([]);
});

test('the obituaries are in the order of the going', () => {
  const both = { survival: [1, 0], covered: [true, true, false, false] };
  const position = scripted({ ...unnamed, lives: 9 }, ALL, NO_ROCK, both);
  expect(lostIslands(position).map(({ name }) => name)).toEqual(['Wren Rock', 'Pellay']);
});

test('a challenge ends with what was kept, or with what cost the lives', () => {
  const won = playByPolicy(COUNT_NOT_PERCENT, POLICIES.steady);
  expect(endingOf(finished(won))).toEqual({
    title: 'You kept the islands on the map',
    text: 'You spent 1,100 of 1,100 real samples. 3 lives left. First try.',
  });
  const fat = { survival: [0.1, 5], covered: [true, true, true, true] };
  const lost = scripted(COUNT_NOT_PERCENT, ALL, NO_ROCK, ALL, NO_ROCK, fat);
  expect(endingOf(finished(lost))).toEqual({
    title: 'Lost in generation 5',
    text: 'Generation 5 cost the last life: the outskirts stood at 10%, below 28%, and Wren Rock stood at 500%, above 357%. You spent 0 of 1,100 real samples.',
  });
});

test('an open map ends with the islands that are lost', () => {
  const ending = (...generations: readonly Scripted[]) =>
    endingOf(finished(scripted(open as MixtureChallenge, ...generations)));
  expect(ending(ALL, NO_ROCK, ALL).title).toBe('Every island is still here');
  expect(ending(ALL, ALL, NO_ROCK)).toEqual({
    title: 'One island is lost',
    text: 'After 3 generations: outskirts 100% alive, Wren Rock gone. Lost: Wren Rock (generation 3).',
  });
  const both = { survival: [1, 0], covered: [true, true, false, false] };
  expect(ending(ALL, NO_ROCK, both).title).toBe('2 islands are lost');
});
