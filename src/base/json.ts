/** Reading JSON that nobody vouches for. */

/** An object of JSON. Its own keys may be anything, `__proto__` too. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a text says; undefined where it is no JSON. It never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether parsed JSON is an object with fields: no list, no null. */
export function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
