/** Words of a question that say nothing of what it is about. */
const UNSAID = new Set(
  (
    'a about all am an and any are as at be because been but by can could did do does doing for from get gets got had ' +
    'has have how i if in into is it its me mean my of on or our should so some something than that the their them ' +
    'then there these they this those to us was we were what when where which who why will with would you your'
  ).split(' '),
);

/**
 * The words that are looked for: those that say something, or all where none does.
 *
 * @param typed whatever somebody typed; in quotes it stays one phrase
 */
export function wordsOf(typed: string): string[] {
  const text = typed.trim();
  if (/^".+"$/.test(text)) return [text];
  const all = plain(text).split(' ').filter(Boolean);
  const telling = all.filter((word) => !UNSAID.has(word));
  return telling.length > 0 ? telling : all;
}

/** In small letters, with a space for everything that is neither letter nor number, so that two ways to write compare. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’](?=s\b)/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Endings that a word may have or not. */
const ENDING = /(?:ies|es|s|ed|ing|ly|er|y|e)$/;

/** Whether a text has a word, with whatever ending. */
export function hasWord(text: string, word: string): boolean {
  if (word.startsWith('"')) return true;
  const stem = word.length > 4 ? word.replace(ENDING, '') : word;
  return ` ${plain(text)}`.includes(` ${stem}`);
}

/** Where a title goes on after the name: "Five rounds? Reading a headline", "Shumailov and others (2024): …". */
const AFTER_NAME = /[?:(,]| and others\b/;

/** Whether what somebody typed is what a place is called. */
export function isName(typed: string, title: string): boolean {
  const asked = singular(typed);
  return [title, ...title.split(AFTER_NAME, 1)].some((name) => singular(name) === asked);
}

function singular(text: string): string {
  return wordsOf(text)
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
    .join(' ');
}
