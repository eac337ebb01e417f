import { type KeptName, keyOn, type Shelf } from './shelf.ts';

/** So many texts that could not be read are set aside; none of them is ever written over. */
export const MOST_ASIDE = 5;

/** Where what could not be read is set aside. */
export function asideKeys(key: string): string[] {
  return Array.from(
    { length: MOST_ASIDE },
    (_, i) => `${key}.unreadable${i === 0 ? '' : `.${i + 1}`}`,
  );
}

/**
 * Sets a text aside that could not be read; the same one twice takes no more room.
 *
 * @returns false when there are too many
 * @throws what the shelf throws
 */
export function setAside(shelf: Shelf, key: string, text: string): boolean {
  return asideKeys(key).some((aside) => {
    if (shelf.getItem(aside) === null) shelf.setItem(aside, text);
    return shelf.getItem(aside) === text;
  });
}

/**
 * Leaves word of what happened to something that a browser keeps: it waits, page after page, until somebody has read it
 * (`public/kept.js`).
 *
 * @param base where the site begins
 */
export function leaveWord(
  shelf: Shelf,
  base: string,
  code: `${'aside' | 'copy' | 'part'} ${KeptName}`,
): void {
  const key = keyOn(base, 'notices');
  try {
    const codes = shelf.getItem(key)?.split('\n') ?? [];
    if (!codes.includes(code)) shelf.setItem(key, [...codes, code].join('\n'));
  } catch {
    // Where there is no room for it, it cannot be told later.
  }
}
