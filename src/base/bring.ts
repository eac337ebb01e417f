/** A part that did not come, asked for twice. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived';
}

const SENTENCE = 'A part could not be loaded. Check the connection and load the page again.';

/** So long a connection that has failed is left alone, in milliseconds. */
const PAUSE_MS = 500;

/**
 * Brings a part by dynamic import. Where it does not come it is asked for once more: most connections that fail do so for a
 * moment. What belongs to an older version of the site never comes; then loading the page again helps.
 *
 * @throws NotArrived when it did not come; RangeError as `load` does
 */
export async function bring<Part>(load: () => Promise<Part>, isAgain = false): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    // It was asked for by a wrong name.
    if (cause instanceof RangeError) throw cause;
    if (isAgain) throw new NotArrived(SENTENCE, { cause });
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return bring(load, true);
}
