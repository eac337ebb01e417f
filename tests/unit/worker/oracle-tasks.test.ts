import { afterEach, expect, test, vi } from 'vitest';
import { finish } from '../../../src/base/finish.ts';
import { attend } from '../../../src/game/attention.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { plainFor } from '../../../src/game/daily/nearest.ts';
import { forecast } from '../../../src/game/forecast.ts';
import { futuresOf } from '../../../src/game/futures.ts';
import { policyOf } from '../../../src/game/ideas.ts';
import { playElsewhere } from '../../../src/game/lucks.ts';
import { parOf } from '../../../src/game/par.ts';
import { barOf } from '../../../src/game/plain.ts';
import { replay } from '../../../src/game/play.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { type Move, type Position, startPosition } from '../../../src/game/position.ts';
import { candidatesFor } from '../../../src/game/reference.ts';
import { turningPoint } from '../../../src/game/turning.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import { NO_SAMPLES } from '../../../src/sim/samples.ts';
import { jobs, type OracleTasks } from '../../../src/worker/jobs/oracle.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { clientOf } from './channel.ts';
import { COUNT_NOT_PERCENT, TARGETED } from './maps.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const SMALL: Challenge = { ...FIRST_WATCH, n: 50, generations: 8, budget: 120, lives: 2 };
const ARCHIVED: Challenge = {
  ...SMALL,
  tools: [{ tool: 'archive', options: [{ set: 'whole', price: 3 }] }],
};
const WEB: GaussianChallenge = {
  ...FIRST_WATCH,
  n: 50,
  generations: 8,
  budget: 120,
  web: { contamination: 0.5, truePositive: 0.8, falsePositive: 0.1, tailFalsePositive: 0.4 },
};

function after(challenge: Challenge, moves: readonly Move[]): Position {
  const position = replay(challenge, moves);
  if (!position.ok) throw new Error(position.error.code);
  return position.value;
}

test.each<[string, Position, Move]>([
  ['a bell curve', after(SMALL, [{ real: 10 }, { real: 0 }]), { real: 12 }],
  ['an archive', after(ARCHIVED, [{ real: 10 }]), { real: 7, tools: [1] }],
  ['a web', after(WEB, [{ real: 10 }]), { real: 12 }],
  ['a map', after(TARGETED, [{ real: 10 }]), { real: 3, from: { mode: 3, isWeighted: false } }],
])('a forecast from the worker is that of this thread: %s', async (_, position, move) => {
  const { client } = clientOf<OracleTasks>(jobs);
  // As the page sends it: without samples and without what was played.
  const state = { ...position.state, trainingSet: NO_SAMPLES };
  const sent = { ...position, state, turns: [] };
  const direct = forecast(position, move, futuresOf(position, move, 1000));
  expect(await client.run('forecast', { position: sent, move })).toEqual(direct);
});

test('a forecast of what is not allowed is an error, and the next one is answered', async () => {
  const { client } = clientOf<OracleTasks>(jobs);
  const position = startPosition(SMALL);
  const move = { real: 0.5 };
  await expect(client.run('forecast', { position, move })).rejects.toMatchObject({
    name: 'RangeError',
  });
  expect((await client.run('forecast', { position, move: { real: 1 } })).futures).toBe(1000);
});

test.each([
  ['a bell curve', SMALL],
  ['an archive', ARCHIVED],
])('par and other lucks from the worker are those of this thread: %s', async (_, challenge) => {
  const { client } = clientOf<OracleTasks>(jobs);
  const par = await client.run('par', challenge);
  expect(par).toEqual(parOf(challenge));
  const search = playElsewhere(challenge, par, 1000);
  let step = search.next();
  while (!step.done) step = search.next();
  expect(await client.run('elsewhere', { challenge, par })).toEqual(step.value);
});

test('the bar and the second forecast from the worker are those of this thread', async () => {
  const { client } = clientOf<OracleTasks>(jobs);
  const plain = plainFor(SMALL);
  expect(await client.run('bar', { challenge: SMALL, plain })).toEqual(barOf(SMALL, plain));
  const position = startPosition(SMALL);
  const futures = futuresOf(position, { real: 0 }, 1000);
  const { fates, ...forecast } = attend(position, policyOf(plain), futures);
  expect(await client.run('attention', { position, plain })).toEqual(forecast);
});

test('where no policy wins there are no other lucks', async () => {
  const { client } = clientOf<OracleTasks>(jobs);
  const challenge = { ...SMALL, line: 0.95, lives: 1 };
  const par = await client.run('par', challenge);
  expect(par.par).toBeNull();
  expect(await client.run('elsewhere', { challenge, par })).toBeNull();
});

test.each([
  ['a bell curve', SMALL],
  ['an archive', ARCHIVED],
])('where a run was decided is told alike by the worker and here: %s', async (_, challenge) => {
  const { client } = clientOf<OracleTasks>(jobs);
  const lost = playByPolicy(challenge, POLICIES.neglect);
  expect(lost.status).toBe('lost');
  const moves = lost.turns.map(({ move }) => move);
  const idea = { policy: 'watchful' } as const;
  const found = finish(turningPoint(lost, POLICIES.watchful));
  expect(await client.run('turning', { challenge, moves, idea })).toBe(found);
});

/** The jobs, and how each search ended. */
function watched() {
  const ended = Promise.withResolvers<unknown>();
  const watch = <Value>(work: Promise<Value>): Promise<Value> => {
    work.then(ended.resolve, ended.resolve);
    return work;
  };
  const channel = clientOf<OracleTasks>({
    ...jobs,
    par: { do: (...asked) => watch(jobs.par.do(...asked)) },
    elsewhere: { do: (...asked) => watch(jobs.elsewhere.do(...asked)) },
    turning: { do: (...asked) => watch(jobs.turning.do(...asked)) },
  });
  return { ...channel, ended: ended.promise };
}

/** A par that takes many seconds to find, a thousand lucks that take as long, and a long run that nothing would have won. */
const SEARCHES = {
  par: (client: ReturnType<typeof watched>['client'], signal: AbortSignal) =>
    client.run('par', COUNT_NOT_PERCENT, signal),
  elsewhere: (client: ReturnType<typeof watched>['client'], signal: AbortSignal) => {
    const candidate = candidatesFor(COUNT_NOT_PERCENT).length - 1;
    const best = {
      name: 'watchful',
      won: true,
      spent: 9,
      fidelity: [],
      tools: [],
      candidate,
    } as const;
    const input = { challenge: COUNT_NOT_PERCENT, par: { par: 9, references: [best] } };
    return client.run('elsewhere', input, signal);
  },
  turning: (client: ReturnType<typeof watched>['client'], signal: AbortSignal) => {
    const challenge = { ...COUNT_NOT_PERCENT, n: 1000, generations: 40, line: 0.95, lives: 30 };
    const moves = Array.from({ length: 30 }, () => ({ real: 0 }));
    return client.run('turning', { challenge, moves, idea: { policy: 'neglect' } }, signal);
  },
};

test.each(['par', 'elsewhere', 'turning'] as const)(
  'a forecast does not wait for the end of %s, which stops when it is called off',
  async (name) => {
    const { client, answers, ended } = watched();
    const controller = new AbortController();
    const search = SEARCHES[name](client, controller.signal);
    const position = startPosition(SMALL);
    const fan = await client.run('forecast', { position, move: { real: 0 } });
    expect(fan.bands).toHaveLength(8);
    // The search was asked for first, and nothing was heard of it yet.
    expect(answers).toMatchObject([{ id: 2, ok: true }]);
    controller.abort();
    await expect(search).rejects.toMatchObject({ name: 'AbortError' });
    expect(await ended).toMatchObject({ name: 'AbortError' });
    await client.run('forecast', { position, move: { real: 1 } });
    expect(answers).toMatchObject([{ id: 2 }, { id: 3 }]);
  },
);

test.each([
  ['time stands still', 0, 0],
  ['every step takes 19 ms', 19, (steps: number) => Math.floor(steps / 2)],
  ['every step takes 20 ms', 20, (steps: number) => steps],
])('it breathes after 20 ms: %s', async (_, perStep, breaths) => {
  // It asks for the time when it begins, after each step, and after each breath.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += perStep;
    return now;
  });
  const { signal } = new AbortController();
  const asked = vi.spyOn(signal, 'throwIfAborted');
  const challenge = { ...SMALL, generations: 2 };
  await jobs.par.do(challenge, signal, () => {});
  const steps = candidatesFor(challenge).length;
  expect(asked).toHaveBeenCalledTimes(typeof breaths === 'number' ? breaths : breaths(steps));
});
