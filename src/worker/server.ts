import {
  buffersIn,
  type Endpoint,
  type Request,
  type Response,
  type Tasks,
  type Workers,
} from './protocol.ts';

/**
 * Does the work that comes in at an endpoint. Results are transferred, not copied; errors go back with name and
 * message; what is called off answers nothing any more.
 */
export function serve<Known extends Tasks<keyof Known & string>>(
  endpoint: Endpoint,
  workers: Workers<Known>,
): void {
  const running = new Map<number, AbortController>();
  endpoint.addEventListener('message', ({ data }) => {
    const request = data as Request;
    if ('cancel' in request) running.get(request.id)?.abort();
    else void answer(request.id, request.task, request.input);
  });

  const isTask = (name: string): name is keyof Known & string => Object.hasOwn(workers, name);

  async function answer(id: number, task: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const response = await responseTo(id, () => {
      if (!isTask(task)) throw new Error(`no such task: ${task}`);
      return workers[task](input as Known[typeof task]['takes'], controller.signal);
    });
    running.delete(id);
    if (controller.signal.aborted) return;
    endpoint.postMessage(response, response.ok ? [...buffersIn(response.value)] : []);
  }
}

async function responseTo(id: number, work: () => Promise<unknown>): Promise<Response> {
  try {
    return { id, ok: true, value: await work() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, ok: false, name, message };
  }
}

/** Lets messages in, such as that the work is called off. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Work goes on for so long, in milliseconds, before messages are let in. */
const BREATH_MS = 20;

/** Does a piece of work to its end, with pauses in which it may be called off. */
export async function inBreaths<Result>(
  work: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < BREATH_MS) continue;
    await breathe();
    signal.throwIfAborted();
    began = performance.now();
  }
}
