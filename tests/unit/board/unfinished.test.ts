import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Computation } from '../../../src/board/computation.ts';
import type { Handover } from '../../../src/board/handover.ts';
import { type Left, playAgain, Unfinished } from '../../../src/board/unfinished.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import {
  beginSitting,
  changeSeed,
  replayMoves,
  startAgain,
  stepBack,
} from '../../../src/game/sitting.ts';
import { RunStore } from '../../../src/progress/runs.ts';
import { jobs } from '../../../src/worker/jobs/simulate.ts';
import { serve } from '../../../src/worker/server.ts';
import { anyChallenge, FIRST_WATCH } from '../../support/challenges.ts';
import { MemoryShelf } from '../progress/shelf.ts';
import { bring } from '../worker/channel.ts';
import { TARGETED } from '../worker/maps.ts';
import { StandInWorker } from '../worker/stand-in.ts';
import { given, playing } from './players.ts';

const SIX = [0, 30, 0, 0, 9, 40].map((real) => ({ real }));
const LOSING = new Array(8).fill({ real: 0 });

let shelf: MemoryShelf;
let complaints = 0;

beforeEach(() => {
  shelf = new MemoryShelf();
  complaints = 0;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The board of a page that has just been opened. */
function opened(
  challenge: Challenge = FIRST_WATCH,
  place: Handover['place'] = { challenge: 'first-watch' },
): Unfinished {
  const complain = () => {
    complaints += 1;
  };
  return new Unfinished(new RunStore(shelf, '/'), given(challenge, place), complain);
}

const begin = () => beginSitting(FIRST_WATCH);
const FRESH = { seed: 'willow-adder', isFirstTry: true, hasSteppedBack: false };

test('a run is found again as it was left', () => {
  playing(opened(), begin(), SIX);
  expect(opened().find()).toMatchObject({ ...FRESH, moves: SIX });
  expect(complaints).toBe(0);
});

test('a board that nobody has played at leaves nothing', () => {
  const board = opened();
  board.change(begin());
  board.change(changeSeed(begin(), 'moss'));
  expect(board.find()).toBeNull();
  expect([...shelf.items]).toEqual([]);
});

test('a step back is remembered, however often the page is opened', () => {
  const two = playing(opened(), begin(), SIX.slice(0, 2));
  opened().change(stepBack(two));
  expect(opened().find()).toMatchObject({
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
  expect(board.find()).toBeNull();
  expect(beginSitting(FIRST_WATCH, board.metSeeds).isFirstTry).toBe(false);
  expect(beginSitting({ ...FIRST_WATCH, seed: 'moss' }, board.metSeeds).isFirstTry).toBe(true);
});

const begun = (board: Unfinished) => playing(board, begin(), SIX);
const backFrom = (board: Unfinished) => stepBack(playing(board, begin(), SIX.slice(0, 1)));

test('a step back from the end brings the run back', () => {
  const board = opened();
  board.change(stepBack(playing(board, begin(), LOSING)));
  expect(opened().find()).toMatchObject({ moves: LOSING.slice(1), isFirstTry: false });
});

test('while it is replayed, all of it stays kept', () => {
  const board = opened();
  const replayed = replayMoves(playing(board, begin(), SIX));
  board.change(replayed);
  playing(board, replayed, SIX.slice(0, 3), true);
  expect(opened().find()?.moves).toEqual(SIX.slice(0, 3));
});

test('of several lucks the one that was played last comes back, and those of other boards never', () => {
  const own = playing(opened(), begin(), SIX);
  playing(opened(), changeSeed(own, 'moss'), SIX.slice(0, 2));
  expect(opened().find()).toMatchObject({ seed: 'moss', moves: SIX.slice(0, 2) });
  expect(opened().metSeeds).toEqual(new Set(['moss', 'willow-adder']));
  playing(opened(), own, [{ real: 1 }]);
  expect(opened().find()).toMatchObject({ seed: 'willow-adder', moves: [...SIX, { real: 1 }] });
  expect(opened(FIRST_WATCH, { challenge: 'first-watch--2' }).find()).toBeNull();
  expect(opened(FIRST_WATCH, { daily: '2026-11-29' }).find()).toBeNull();
});

test('a board without a name is known by its settings and its own luck', () => {
  playing(opened(FIRST_WATCH, {}), begin(), SIX);
  expect(opened(FIRST_WATCH, {}).find()?.moves).toEqual(SIX);
  expect(opened({ ...FIRST_WATCH, seed: 'moss' }, {}).find()).toBeNull();
  expect(opened({ ...FIRST_WATCH, n: 100 }, {}).find()).toBeNull();
});

test('the runs of any challenge are found by it', () => {
  fc.assert(
    fc.property(anyChallenge, (challenge) => {
      shelf = new MemoryShelf();
      playing(opened(challenge, {}), beginSitting(challenge), [{ real: 0 }]);
      const left = opened(challenge, {}).find();
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
    store.put({ ...FRESH, board: 'challenge first-watch', seed: 'moss', moves });
    expect(opened().find()).toMatchObject({ seed: 'willow-adder', moves: SIX });
  },
);

test('what cannot be kept is complained of, and nothing breaks', () => {
  shelf.isOff = true;
  const board = opened();
  playing(board, begin(), SIX.slice(0, 2));
  expect(complaints).toBe(2);
  expect(board.find()).toBeNull();
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
  StandInWorker.begin = (endpoint) => serve(endpoint, bring(jobs));
  StandInWorker.broken = 1;
  StandInWorker.made = [];
  vi.stubGlobal('Worker', StandInWorker);
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
