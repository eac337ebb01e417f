/** So long somebody waits without being told that something is still going on, in milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Waits for work that is done elsewhere.
 *
 * @param tell says that it is still going on; called once, where it takes longer than people wait without a word
 */
export async function orTell<Result>(work: Promise<Result>, tell: () => void): Promise<Result> {
  const timer = setTimeout(tell, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
