/** What the search says about what it found: "7 pages mention “tail”." */
export function countWords(count: number, words: string): string {
  if (words === '') return '';
  if (count === 0) return `No page mentions “${words}”.`;
  return count === 1 ? `1 page mentions “${words}”.` : `${count} pages mention “${words}”.`;
}

export const LOOKING = 'Looking …';
export const NO_INDEX =
  'The index of the pages could not be loaded. Try again, or look through the lessons and the glossary.';
