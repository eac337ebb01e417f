/**
 * Lets the browser hear a press or draw a frame in the middle of long work, before it goes on. Where the browser has no
 * call for it a message to oneself does: timers wait longer.
 */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the browser draw a frame of what was written so far, before more is written: both together would be a long one. */
export async function afterNextFrame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await yieldToPage();
}
