import { NotArrived } from '../base/bring.ts';
import type { Endpoint, Job, Request, Response } from './protocol.ts';

/** Jobs whose types only their callers know. */
type AnyJobs = Readonly<Record<string, Job<never, unknown>>>;

/** So often a worker at work says that it is there, in milliseconds; `helper.ts` waits for it. */
const PULSE_MS = 1000;

/**
 * Does the work that comes in at an endpoint. What a job gives away is transferred; errors go back with name and message;
 * what is called off answers nothing any more.
 *
 * @param find brings the jobs of a name
 */
export function serve(endpoint: Endpoint, find: (name: string) => Promise<object>): void {
  const running = new Map<number, AbortController>();
  endpoint.addEventListener('message', ({ data }) => {
    const request = data as Request;
    if ('cancel' in request) running.get(request.id)?.abort();
    else void answer(request);
  });

  async function answer({ id, jobs, task, input }: Exclude<Request, { cancel: true }>) {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    const tell = (response: Response, owned: Iterable<ArrayBuffer> = []) => {
      if (!signal.aborted) endpoint.postMessage(response, [...owned]);
    };
    const pulse = setInterval(() => tell({ id, isAlive: true }), PULSE_MS);
    try {
      const known = (await find(jobs)) as AnyJobs;
      const job = Object.hasOwn(known, task) ? known[task] : undefined;
      if (job === undefined) throw new Error(`no such task: ${task}`);
      const value = await job.do(input as never, signal, (share) => tell({ id, share }));
      tell({ id, ok: true, value }, job.owns?.(value));
    } catch (error) {
      const { name, message } = problemIn(error);
      tell({ id, ok: false, name, message });
    }
    clearInterval(pulse);
    running.delete(id);
  }
}

/** What went wrong. What a part of an older version lacks shows when it is first used: that part has not arrived. */
function problemIn(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error instanceof TypeError ? new NotArrived(error.message, { cause: error }) : error;
}

/** Lets messages in, such as that the work is called off. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Work goes on for so long, in milliseconds, before messages are let in. */
const BREATH_MS = 20;

/**
 * Does a piece of work to its end, with pauses in which it may be called off.
 *
 * @param work may tell at each step which share of it is done
 */
export async function inBreaths<Result>(
  work: Generator<number | undefined, Result>,
  signal: AbortSignal,
  report: (share: number) => void = () => {},
): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < BREATH_MS) continue;
    if (step.value !== undefined) report(step.value);
    await breathe();
    signal.throwIfAborted();
    began = performance.now();
  }
}
