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
  let cause: unknown;
  try {
    const part = await load();
    // An older version of a file does not give it out yet.
    if (part !== undefined) return part;
  } catch (error) {
    // It was asked for by a wrong name.
    if (error instanceof RangeError) throw error;
    cause = error;
  }
  if (isAgain) throw new NotArrived(SENTENCE, { cause });
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return bring(load, true);
}

/** Why something failed, in a sentence. What a part of an older version lacks is a TypeError where it is first used. */
export function whyFailed(error: unknown): string {
  if (error instanceof TypeError) return SENTENCE;
  return error instanceof Error ? error.message : String(error);
}
