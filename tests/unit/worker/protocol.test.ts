import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Client } from '../../../src/worker/client.ts';
import { buffersIn, type Jobs } from '../../../src/worker/protocol.ts';
import { inBreaths, serve } from '../../../src/worker/server.ts';
import { bring, clientOf, openChannel } from './channel.ts';

interface Chores {
  readonly double: { readonly takes: number; readonly gives: number };
  readonly hold: { readonly takes: string; readonly gives: string };
  readonly fill: {
    readonly takes: Float64Array;
    readonly gives: { readonly values: Float64Array };
  };
  readonly lend: {
    readonly takes: null;
    readonly gives: { readonly kept: Float64Array; readonly given: Float64Array };
  };
  readonly stumble: { readonly takes: string; readonly gives: never };
  /** Tells of each share; `null` is a pause that tells nothing. */
  readonly tell: { readonly takes: readonly (number | null)[]; readonly gives: string };
}

/** Jobs whose results can be held back, and what they were asked. */
function chores() {
  const held = new Map<string, () => void>();
  const signals = new Map<string, AbortSignal>();
  const made: Float64Array[] = [];
  const weights = Float64Array.of(0.25, 0.75);
  const jobs: Jobs<Chores> = {
    double: { do: async (value) => 2 * value },
    hold: {
      do: (name, signal) =>
        new Promise((resolve) => {
          signals.set(name, signal);
          held.set(name, () => resolve(name));
        }),
    },
    fill: {
      do: async (values) => {
        made.push(values);
        return { values };
      },
      owns: buffersIn,
    },
    lend: {
      do: async () => {
        const given = Float64Array.of(1, 2);
        made.push(given);
        return { kept: weights, given };
      },
      owns: ({ given }) => [given.buffer as ArrayBuffer],
    },
    tell: {
      do: async (shares, _signal, report) => {
        for (const share of shares) if (share !== null) report(share);
        return 'told';
      },
    },
    stumble: {
      do: async (how) => {
        if (how === 'text') throw 'no error at all';
        throw new RangeError(how);
      },
    },
  };
  return { jobs, held, signals, made, weights };
}

test('what comes back is what the work gives', async () => {
  const { client } = clientOf(chores().jobs);
  expect(await client.run('double', 21)).toBe(42);
  expect(await client.run('double', -0.1)).toBe(-0.2);
});

test('answers find their questions, whichever comes first', async () => {
  const { jobs, held } = chores();
  const { client } = clientOf(jobs);
  const order: string[] = [];
  const asked = ['a', 'b', 'c'].map(async (name) => {
    const answer = await client.run('hold', name);
    order.push(answer);
    return answer;
  });
  await vi.waitFor(() => expect(held.size).toBe(3));
  for (const name of ['c', 'a', 'b']) held.get(name)?.();
  expect(await Promise.all(asked)).toEqual(['a', 'b', 'c']);
  expect(order).toEqual(['c', 'a', 'b']);
});

test('an error carries its name and its message', async () => {
  const { client } = clientOf(chores().jobs);
  const error: unknown = await client.run('stumble', 'too many').catch((reason) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'RangeError', message: 'too many' });
  await expect(client.run('stumble', 'text')).rejects.toThrow('no error at all');
  expect(await client.run('double', 1)).toBe(2);
});

test('work that nobody knows is refused by name', async () => {
  const { page, worker } = openChannel();
  serve(worker, bring(chores().jobs));
  const client = new Client<{ sweep: { takes: null; gives: null } }>(page, 'test');
  await expect(client.run('sweep', null)).rejects.toThrow('no such task: sweep');
});

test('numbers come back without a copy; the question keeps its own', async () => {
  const { jobs, made } = chores();
  const { client } = clientOf(jobs);
  const question = Float64Array.of(1.5, -0, Number.MIN_VALUE);
  const { values } = await client.run('fill', question);
  expect([...values]).toEqual([1.5, -0, Number.MIN_VALUE]);
  expect(question.byteLength).toBe(24);
  // What was transferred is gone at the other end.
  expect(made.map(({ byteLength }) => byteLength)).toEqual([0]);
});

test('what a job does not own is copied, and still there for the next question', async () => {
  const { jobs, made, weights } = chores();
  const { client } = clientOf(jobs);
  for (const _ of ['once', 'again']) {
    const { kept, given } = await client.run('lend', null);
    expect([...kept]).toEqual([0.25, 0.75]);
    expect([...given]).toEqual([1, 2]);
  }
  expect([...weights]).toEqual([0.25, 0.75]);
  expect(made.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
});

test('numbers of a job that owns nothing are copied', async () => {
  const { jobs, made } = chores();
  const { client } = clientOf<Chores>({ ...jobs, fill: { do: jobs.fill.do } });
  const { values } = await client.run('fill', Float64Array.of(3, 4));
  expect([...values]).toEqual([3, 4]);
  expect(made.map((each) => [...each])).toEqual([[3, 4]]);
});

test('whoever asks hears how far the work is, in order and before the answer', async () => {
  const { client, answers } = clientOf(chores().jobs);
  const heard: number[] = [];
  const answer = client.run('tell', [0, null, 0.5, 1], undefined, (share) => heard.push(share));
  expect(await answer).toBe('told');
  expect(heard).toEqual([0, 0.5, 1]);
  expect(await client.run('tell', [0.5])).toBe('told');
  expect(answers).toEqual([
    { id: 1, share: 0 },
    { id: 1, share: 0.5 },
    { id: 1, share: 1 },
    { id: 1, ok: true, value: 'told' },
    { id: 2, share: 0.5 },
    { id: 2, ok: true, value: 'told' },
  ]);
});

test('of work that is called off nothing more is heard', async () => {
  const { jobs } = chores();
  const going = Promise.withResolvers<void>();
  const { client, answers } = clientOf<Chores>({
    ...jobs,
    hold: {
      do: async (name, signal, report) => {
        report(0.25);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        report(0.5);
        going.resolve();
        return name;
      },
    },
  });
  const controller = new AbortController();
  const heard: number[] = [];
  const called = client.run('hold', 'long', controller.signal, (share) => {
    heard.push(share);
    controller.abort();
  });
  await expect(called).rejects.toMatchObject({ name: 'AbortError' });
  await going.promise;
  expect(await client.run('double', 1)).toBe(2);
  expect(heard).toEqual([0.25]);
  expect(answers).toEqual([
    { id: 1, share: 0.25 },
    { id: 2, ok: true, value: 2 },
  ]);
});

test('a worker brings the jobs that it is asked for, and says which it does not know', async () => {
  const { page, worker } = openChannel();
  serve(worker, async (name) => {
    if (name === 'chores') return chores().jobs;
    throw new Error(`no such jobs: ${name}`);
  });
  expect(await new Client<Chores>(page, 'chores').run('double', 2)).toBe(4);
  const other = openChannel();
  serve(other.worker, async (name) => {
    throw new Error(`no such jobs: ${name}`);
  });
  await expect(new Client<Chores>(other.page, 'errands').run('double', 2)).rejects.toThrow(
    'no such jobs: errands',
  );
});

describe('work in breaths', () => {
  const never = new AbortController().signal;

  function* steps(shares: readonly (number | undefined)[], done: unknown[]) {
    for (const share of shares) {
      done.push(share);
      yield share;
    }
    return 'done';
  }

  /** Every step takes longer than a breath. */
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 25;
      return now;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('tells at each breath which share is done, where the work knows', async () => {
    const heard: number[] = [];
    const work = steps([0.25, undefined, 0.75], []);
    expect(await inBreaths(work, never, (share) => heard.push(share))).toBe('done');
    expect(heard).toEqual([0.25, 0.75]);
  });

  test('stops at the next breath when it is called off', async () => {
    const controller = new AbortController();
    const done: unknown[] = [];
    const work = inBreaths(steps([0.25, 0.5, 0.75], done), controller.signal, (share) => {
      if (share === 0.5) controller.abort();
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toEqual([0.25, 0.5]);
  });
});

test('all buffers are found, each once, empty ones left where they are', () => {
  const shared = new Float64Array(4);
  const deep = { a: [{ values: shared }, { part: shared.subarray(1, 2) }], b: new Uint8Array(3) };
  const found = buffersIn({ deep, none: new Float64Array(0), text: 'x', nothing: null });
  expect([...found]).toEqual([shared.buffer, deep.b.buffer]);
});

test('work that is called off rejects at once with an AbortError and answers nothing', async () => {
  const { jobs, held, signals } = chores();
  const { client, answers } = clientOf(jobs);
  const controller = new AbortController();
  const called = client.run('hold', 'long', controller.signal);
  await vi.waitFor(() => expect(signals.get('long')?.aborted).toBe(false));
  controller.abort();
  await expect(called).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(signals.get('long')?.aborted).toBe(true));
  held.get('long')?.();
  expect(await client.run('double', 4)).toBe(8);
  expect(answers).toEqual([{ id: 2, ok: true, value: 8 }]);
});

test('calling off one leaves the others alone', async () => {
  const { jobs, held, signals } = chores();
  const { client } = clientOf(jobs);
  const controller = new AbortController();
  const called = client.run('hold', 'one', controller.signal);
  const other = client.run('hold', 'other');
  await vi.waitFor(() => expect(held.size).toBe(2));
  const reason = new Error('another luck');
  controller.abort(reason);
  await expect(called).rejects.toBe(reason);
  await vi.waitFor(() => expect(signals.get('one')?.aborted).toBe(true));
  expect(signals.get('other')?.aborted).toBe(false);
  held.get('other')?.();
  expect(await other).toBe('other');
});

test('calling off what is done, or was never begun, does no harm', async () => {
  const { jobs, signals } = chores();
  const { client } = clientOf(jobs);
  const controller = new AbortController();
  expect(await client.run('double', 2, controller.signal)).toBe(4);
  controller.abort();
  await expect(client.run('hold', 'late', controller.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(await client.run('double', 3)).toBe(6);
  expect(signals.has('late')).toBe(false);
});

test('when the other end is gone, everything that waits fails, and all that follows', async () => {
  const { client } = clientOf(chores().jobs);
  const waiting = ['a', 'b'].map((name) => client.run('hold', name));
  client.fail(new Error('gone'));
  for (const each of [...waiting, client.run('double', 1)]) {
    await expect(each).rejects.toThrow('gone');
  }
});
