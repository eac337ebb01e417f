import { isolated } from '../kit/parts.ts';

/** What the search says about what it found: "7 places for “tail”." */
export function countWords(count: number, query: string, isWhole: boolean): string {
  if (query === '') return '';
  const words = isolated(query);
  if (count === 0) return `No page mentions “${words}”.`;
  const places = count === 1 ? '1 place' : `${count} places`;
  if (isWhole) return `${places} for “${words}”.`;
  return `No page has all of “${words}”. ${places} with some of it.`;
}

export const LOOKING = 'Looking …';
export const NO_INDEX =
  'The index of the pages could not be loaded. Try again, or look through the lessons and the glossary.';
