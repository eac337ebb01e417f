import { expect, test, vi } from 'vitest';
import { Client } from '../../../src/worker/client.ts';
import { buffersIn, type Workers } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/server.ts';
import { clientOf, openChannel } from './channel.ts';

interface Chores {
  readonly double: { readonly takes: number; readonly gives: number };
  readonly hold: { readonly takes: string; readonly gives: string };
  readonly fill: {
    readonly takes: Float64Array;
    readonly gives: { readonly values: Float64Array };
  };
  readonly stumble: { readonly takes: string; readonly gives: never };
}

/** Workers whose results can be held back, and what they were asked. */
function chores() {
  const held = new Map<string, () => void>();
  const signals = new Map<string, AbortSignal>();
  const made: Float64Array[] = [];
  const workers: Workers<Chores> = {
    double: async (value) => 2 * value,
    hold: (name, signal) =>
      new Promise((resolve) => {
        signals.set(name, signal);
        held.set(name, () => resolve(name));
      }),
    fill: async (values) => {
      made.push(values);
      return { values };
    },
    stumble: async (how) => {
      if (how === 'text') throw 'no error at all';
      throw new RangeError(how);
    },
  };
  return { workers, held, signals, made };
}

test('what comes back is what the work gives', async () => {
  const { client } = clientOf(chores().workers);
  expect(await client.run('double', 21)).toBe(42);
  expect(await client.run('double', -0.1)).toBe(-0.2);
});

test('answers find their questions, whichever comes first', async () => {
  const { workers, held } = chores();
  const { client } = clientOf(workers);
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
  const { client } = clientOf(chores().workers);
  const error: unknown = await client.run('stumble', 'too many').catch((reason) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'RangeError', message: 'too many' });
  await expect(client.run('stumble', 'text')).rejects.toThrow('no error at all');
  expect(await client.run('double', 1)).toBe(2);
});

test('work that nobody knows is refused by name', async () => {
  const { page, worker } = openChannel();
  serve(worker, chores().workers);
  const client = new Client<{ sweep: { takes: null; gives: null } }>(page);
  await expect(client.run('sweep', null)).rejects.toThrow('no such task: sweep');
});

test('numbers come back without a copy; the question keeps its own', async () => {
  const { workers, made } = chores();
  const { client } = clientOf(workers);
  const question = Float64Array.of(1.5, -0, Number.MIN_VALUE);
  const { values } = await client.run('fill', question);
  expect([...values]).toEqual([1.5, -0, Number.MIN_VALUE]);
  expect(question.byteLength).toBe(24);
  // What was transferred is gone at the other end.
  expect(made.map(({ byteLength }) => byteLength)).toEqual([0]);
});

test('all buffers are found, each once, empty ones left where they are', () => {
  const shared = new Float64Array(4);
  const deep = { a: [{ values: shared }, { part: shared.subarray(1, 2) }], b: new Uint8Array(3) };
  const found = buffersIn({ deep, none: new Float64Array(0), text: 'x', nothing: null });
  expect([...found]).toEqual([shared.buffer, deep.b.buffer]);
});

test('work that is called off rejects at once with an AbortError and answers nothing', async () => {
  const { workers, held, signals } = chores();
  const { client, answers } = clientOf(workers);
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
  const { workers, held, signals } = chores();
  const { client } = clientOf(workers);
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
  const { workers, signals } = chores();
  const { client } = clientOf(workers);
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
  const { client } = clientOf(chores().workers);
  const waiting = ['a', 'b'].map((name) => client.run('hold', name));
  client.fail(new Error('gone'));
  for (const each of [...waiting, client.run('double', 1)]) {
    await expect(each).rejects.toThrow('gone');
  }
});
