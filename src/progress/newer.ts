import { isFields, parseJson } from '../base/json.ts';
import { Newer } from './kept-text.ts';

/**
 * A reader of lists. The lists of today have no version; what has one instead is of newer pages.
 *
 * @param read null when the text is damaged
 * @returns the same; it throws Newer
 */
export function unlessNewer<Value>(
  read: (text: string) => Value | null,
): (text: string) => Value | null {
  return (text) => {
    const value = read(text);
    if (value !== null) return value;
    const data = parseJson(text);
    if (isFields(data) && Object.hasOwn(data, 'version')) throw new Newer('a newer version');
    return null;
  };
}
