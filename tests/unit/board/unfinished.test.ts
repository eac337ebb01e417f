import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Computation } from '../../../src/board/computation.ts';
import type { Handover } from '../../../src/board/handover.ts';
import { type Left, playAgain, Unfinished } from '../../../src/board/unfinished.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import {
  beginSitting,
  changeSeed,
  replayMoves,
  type Sitting,
  startAgain,
  stepBack,
} from '../../../src/game/sitting.ts';
import { RunStore } from '../../../src/progress/runs.ts';
import type { Naming } from '../../../src/progress/window-name.ts';
import { jobs } from '../../../src/worker/jobs/simulate.ts';
import { anyChallenge, FIRST_WATCH } from '../../support/challenges.ts';
import { MemoryShelf } from '../progress/shelf.ts';
import { TARGETED } from '../worker/maps.ts';
import { standIn } from '../worker/stand-in.ts';
import { given, playing } from './players.ts';

const SIX = [0, 30, 0, 0, 9, 40].map((real) => ({ real }));
const LOSING = new Array(8).fill({ real: 0 });

let shelf: MemoryShelf;
let told: boolean[] = [];

beforeEach(() => {
  shelf = new MemoryShelf();
  told = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A window that has a name, and takes another one when it must. */
class Window implements Naming {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  renew(): void {
    this.name += '-copy';
  }
}

/** The board of a page that has just been opened. */
function opened(
  challenge: Challenge = FIRST_WATCH,
  place: Handover['place'] = { challenge: 'first-watch' },
  window: Naming = new Window('one'),
): Unfinished {
  const tell = (isKept: boolean) => void told.push(isKept);
  const board = new Unfinished(new RunStore(shelf, '/'), given(challenge, place), window, tell);
  board.open();
  board.begin();
  return board;
}

/** The same in some window. */
const openedIn = (window: Naming) => opened(FIRST_WATCH, { challenge: 'first-watch' }, window);

const begin = () => beginSitting(FIRST_WATCH);
const FRESH = { seed: 'willow-adder', isFirstTry: true, hasSteppedBack: false };

test('a run is found again as it was left', () => {
  playing(opened(), begin(), SIX);
  expect(opened().left).toMatchObject({ ...FRESH, moves: SIX });
  expect(told).toEqual(new Array(6).fill(true));
});

test('of two pupils at one computer each finds their own run', () => {
  const at = (desk: string) => opened(FIRST_WATCH, { desk }, new Window('one'));
  playing(at('desk 7 wren-heath 2'), begin(), SIX);
  expect(at('desk 7 tern-moss 2').left).toBeNull();
  expect(at('desk 7 wren-heath 2').left).toMatchObject({ ...FRESH, moves: SIX });
});

test('a board that nobody has played at leaves nothing', () => {
  const board = opened();
  board.change(begin());
  board.change(changeSeed(begin(), 'moss'));
  expect(board.left).toBeNull();
  expect([...shelf.items]).toEqual([]);
});

test('a step back is remembered, however often the page is opened', () => {
  const two = playing(opened(), begin(), SIX.slice(0, 2));
  opened().change(stepBack(two));
  expect(opened().left).toMatchObject({
    moves: SIX.slice(0, 1),
    isFirstTry: false,
    hasSteppedBack: true,
  });
});

test.each([
  ['starting again drops it', (board: Unfinished) => board.change(startAgain(begun(board)))],
  ['stepping back to the truth drops it', (board: Unfinished) => board.change(backFrom(board))],
  ['its end drops it', (board: Unfinished) => void playing(board, begin(), LOSING)],
])('%s, and its luck is no first try any more', (_, end) => {
  end(opened());
  const board = opened();
  expect(board.left).toBeNull();
  const sitting = board.open();
  expect(sitting.isFirstTry).toBe(false);
  expect(changeSeed(sitting, 'moss').isFirstTry).toBe(true);
});

const begun = (board: Unfinished) => playing(board, begin(), SIX);
const backFrom = (board: Unfinished) => stepBack(playing(board, begin(), SIX.slice(0, 1)));

test('a step back from the end brings the run back', () => {
  const board = opened();
  board.change(stepBack(playing(board, begin(), LOSING)));
  expect(opened().left).toMatchObject({ moves: LOSING.slice(1), isFirstTry: false });
});

test('while it is replayed, all of it stays kept', () => {
  const board = opened();
  const replayed = replayMoves(playing(board, begin(), SIX));
  board.change(replayed);
  playing(board, replayed, SIX.slice(0, 3), true);
  expect(opened().left?.moves).toEqual(SIX.slice(0, 3));
});

test('of several lucks the one that was played last comes back, and those of other boards never', () => {
  const own = playing(opened(), begin(), SIX);
  playing(opened(), changeSeed(own, 'moss'), SIX.slice(0, 2));
  expect(opened().left).toMatchObject({ seed: 'moss', moves: SIX.slice(0, 2) });
  expect(opened().open().metSeeds).toEqual(new Set(['moss', 'willow-adder']));
  playing(opened(), own, [{ real: 1 }]);
  expect(opened().left).toMatchObject({ seed: 'willow-adder', moves: [...SIX, { real: 1 }] });
  expect(opened(FIRST_WATCH, { challenge: 'first-watch--2' }).left).toBeNull();
  expect(opened(FIRST_WATCH, { daily: '2026-11-29' }).left).toBeNull();
});

test('a board without a name is known by its settings and its own luck', () => {
  playing(opened(FIRST_WATCH, {}), begin(), SIX);
  expect(opened(FIRST_WATCH, {}).left?.moves).toEqual(SIX);
  expect(opened({ ...FIRST_WATCH, seed: 'moss' }, {}).left).toBeNull();
  expect(opened({ ...FIRST_WATCH, n: 100 }, {}).left).toBeNull();
});

test('the runs of any challenge are found by it', () => {
  fc.assert(
    fc.property(anyChallenge, (challenge) => {
      shelf = new MemoryShelf();
      playing(opened(challenge, {}), beginSitting(challenge), [{ real: 0 }]);
      const left = opened(challenge, {}).left;
      expect(left === null || left.moves.length === 1).toBe(true);
      expect(left === null).toBe(challenge.generations === 1 || diesAtOnce(challenge));
    }),
    { numRuns: 30 },
  );
});

test.each(['0', 'zz', '00----', 'zzzz00', '0000000000000000000000000000000000'])(
  'moves that cannot have been played are passed over: %s',
  (moves) => {
    const store = new RunStore(shelf, '/');
    playing(opened(), begin(), SIX);
    store.put({ ...FRESH, board: 'challenge first-watch', seed: 'moss', moves, by: 'one' });
    expect(opened().left).toMatchObject({ seed: 'willow-adder', moves: SIX });
  },
);

test('what cannot be kept is told until it can, and nothing breaks', () => {
  shelf.isOff = true;
  const board = opened();
  const two = playing(board, begin(), SIX.slice(0, 2));
  expect(board.left).toBeNull();
  shelf.isOff = false;
  playing(board, two, SIX.slice(2, 3));
  expect(told).toEqual([false, false, true]);
});

describe('in two windows', () => {
  test('each has its own run, however they take turns', () => {
    const [one, other] = [new Window('one'), new Window('other')];
    const [here, there] = [openedIn(one), openedIn(other)];
    const long = playing(here, begin(), SIX);
    playing(there, begin(), [{ real: 7 }]);
    expect(openedIn(one).left?.moves).toEqual(SIX);
    expect(openedIn(other).left?.moves).toEqual([{ real: 7 }]);
    playing(here, long, [{ real: 1 }]);
    expect(openedIn(other).left?.moves).toEqual([{ real: 7 }]);
    expect(openedIn(one).left?.moves).toEqual([...SIX, { real: 1 }]);
  });

  test('a third one goes on with the longest of the luck that was played last', () => {
    playing(openedIn(new Window('one')), changeSeed(begin(), 'moss'), [...SIX, { real: 1 }]);
    playing(openedIn(new Window('two')), begin(), SIX);
    playing(openedIn(new Window('three')), begin(), [{ real: 7 }]);
    expect(openedIn(new Window('four')).left).toMatchObject({
      seed: 'willow-adder',
      moves: SIX,
    });
  });

  test('a run that another window goes on with is one run, until they differ', () => {
    const [one, other] = [new Window('one'), new Window('other')];
    const there = playing(openedIn(one), begin(), SIX.slice(0, 3));
    playing(openedIn(other), there, SIX.slice(3));
    expect(openedIn(one).left?.moves).toEqual(SIX);
    playing(openedIn(one), there, [{ real: 7 }]);
    expect(openedIn(one).left?.moves).toEqual([...SIX.slice(0, 3), { real: 7 }]);
    expect(openedIn(other).left?.moves).toEqual(SIX);
  });

  test('the end of a run in one leaves the run of the other', () => {
    const [one, other] = [new Window('one'), new Window('other')];
    playing(openedIn(one), begin(), SIX);
    playing(openedIn(other), begin(), LOSING);
    expect(openedIn(one).left?.moves).toEqual(SIX);
  });

  test('a copy of a window, which has its name, takes no run from it', () => {
    const [one, copy] = [new Window('one'), new Window('one')];
    const two = playing(openedIn(one), begin(), SIX.slice(0, 2));
    const [here, there] = [openedIn(one), openedIn(copy)];
    playing(here, two, SIX.slice(2));
    playing(there, two, [{ real: 7 }]);
    expect(openedIn(one).left?.moves).toEqual(SIX);
    expect(openedIn(copy).left?.moves).toEqual([...SIX.slice(0, 2), { real: 7 }]);
  });

  test.each<[string, boolean, (other: Unfinished, sitting: Sitting) => void]>([
    ['nothing was decided', true, () => {}],
    ['another luck was played', true, (other) => playTwo(other, changeSeed(begin(), 'moss'))],
    ['the first two moves were the same', true, (other) => playTwo(other, begin())],
    ['the run went further', false, (other, sitting) => playTwo(other, sitting)],
    ['something else was tried', false, (other) => void playing(other, begin(), [{ real: 7 }])],
    ['it was played to an end', false, (other) => void playing(other, begin(), LOSING)],
    ['it was begun again', false, (other, sitting) => other.change(startAgain(sitting))],
    ['more was seen and taken back', false, (other, sitting) => lookAhead(other, sitting)],
  ])('a first try is claimed or not where in the other %s', (_, isFirstTry, act) => {
    const here = openedIn(new Window('one'));
    const sitting = playing(here, begin(), SIX.slice(0, 3));
    act(openedIn(new Window('other')), sitting);
    expect(here.claiming(sitting).isFirstTry).toBe(isFirstTry);
    expect(here.claiming({ ...sitting, isFirstTry: false }).isFirstTry).toBe(false);
  });

  const lookAhead = (board: Unfinished, sitting: Sitting) =>
    board.change(stepBack(playing(board, sitting, [{ real: 7 }])));
  const playTwo = (board: Unfinished, sitting: Sitting) =>
    void playing(board, sitting, SIX.slice(0, 2));
});

test('a page that comes back hears whether its window has gone on meanwhile', () => {
  const before = opened();
  const two = playing(before, begin(), SIX.slice(0, 2));
  playing(openedIn(new Window('other')), begin(), LOSING);
  expect(before.hasNews).toBe(false);
  playing(opened(), two, SIX.slice(2));
  expect(before.hasNews).toBe(true);
  before.begin();
  expect(before.hasNews).toBe(false);
});

function left(moves: Left['moves'], more: Partial<Left> = {}): Left {
  return { ...FRESH, moves, ...more };
}

test('a run that comes back stands where it stood, with every step to go back', async () => {
  const steps: number[] = [];
  const played = playing({}, begin(), SIX);
  const claims = { isFirstTry: false, hasSteppedBack: true };
  const met = beginSitting(FIRST_WATCH, new Set(['willow-adder']));
  const again = await playAgain(new Computation(), met, left(SIX, claims), (at) => steps.push(at));
  expect(again.position).toEqual(played.position);
  expect(again.past).toEqual(played.past);
  expect(again).toMatchObject(claims);
  expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a run of a map comes back from the worker, or says why not', async () => {
  standIn(jobs, 2);
  const moves = [{ real: 5 }, { real: 0 }];
  const sitting = beginSitting(TARGETED);
  const run = left(moves, { seed: TARGETED.seed });
  const come = () => playAgain(new Computation(), sitting, run, () => {});
  await expect(come()).rejects.toThrow('The simulation could not be loaded.');
  const { position } = await come();
  expect(position.turns.map(({ fidelity }) => fidelity)).toEqual(
    playing({}, sitting, moves).position.turns.map(({ fidelity }) => fidelity),
  );
});

/** Whether nothing is left of a challenge after one generation without care. */
function diesAtOnce(challenge: Challenge): boolean {
  return playing({}, beginSitting(challenge), [{ real: 0 }]).position.status !== 'playing';
}

describe('a challenge that is played in a link', () => {
  const edition = { id: 'first-watch', edition: 2, seed: FIRST_WATCH.seed };
  const HOME = { challenge: 'first-watch--2' };
  const inLink = () => {
    const handover = { ...given(FIRST_WATCH), edition };
    const board = new Unfinished(new RunStore(shelf, '/'), handover, new Window('two'), () => {});
    return { board, sitting: board.open() };
  };

  test('has its luck met on its own page too, and its run stays there', () => {
    const { board } = inLink();
    board.begin();
    playing(board, begin(), SIX.slice(0, 1));
    const home = opened(FIRST_WATCH, HOME);
    expect(home.left).toBeNull();
    expect(home.open().isFirstTry).toBe(false);
    expect(changeSeed(home.open(), 'moss').isFirstTry).toBe(true);
    expect(opened(FIRST_WATCH, { challenge: 'first-watch' }).open().isFirstTry).toBe(true);
  });

  test('is no first try where its luck was met on its own page, whose run it leaves alone', () => {
    playing(opened(FIRST_WATCH, HOME), begin(), SIX);
    const { board, sitting } = inLink();
    expect(sitting.isFirstTry).toBe(false);
    expect(board.left).toBeNull();
    board.begin();
    playing(board, sitting, SIX.slice(0, 1));
    expect(opened(FIRST_WATCH, HOME).left).toMatchObject({ moves: SIX });
  });
});
