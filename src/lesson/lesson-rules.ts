import { hintFor } from './spelling.ts';

/** What every lesson has, checked in its text when the site is built. */

export interface LessonText {
  /** The MDX below the head. */
  readonly body: string;
  /** Ids of the sources that the head lists. */
  readonly sources: readonly string[];
}

/** Words of a lesson, what its questions and boards say included: 10 to 15 minutes with playing. */
export const WORDS = { least: 700, most: 1100 } as const;

/** Components that show the real simulation. */
const FIGURES = ['Board', 'Runs', 'Survivors', 'Theory', 'Claims', 'Timeline'];

/**
 * @param vocabulary the components that authors may write
 * @returns a sentence for each thing that is wrong
 */
export function problemsOfLesson(
  { body, sources }: LessonText,
  vocabulary: readonly string[],
): string[] {
  const tags = tagsIn(body);
  const count = (name: string) => tags.filter((tag) => tag === name).length;
  const figures = tags.filter((tag) => FIGURES.includes(tag)).length;
  const words = wordsOf(body);
  const unknown = [...new Set(tags)].filter((tag) => !vocabulary.includes(tag));
  const uncited = sources.filter((id) => !body.includes(`<Cite source="${id}"`));
  return [
    ...(/^(import|export)\s/m.test(body) ? ['A lesson has no imports and exports.'] : []),
    ...unknown.map(
      (tag) =>
        `There is no <${tag}>${hintFor(tag, vocabulary)}. Authors may write ${vocabulary.join(', ')}.`,
    ),
    ...(/<[a-z]/.test(withoutCode(body)) ? ['Write Markdown instead of HTML.'] : []),
    ...(/^(#\s|=+\s*$)/m.test(body)
      ? ['The title is in the head; headings in the text begin with ##.']
      : []),
    ...unless(count('Predict') >= 1, 'A lesson asks for at least one prediction: <Predict>.'),
    ...unless(
      figures >= 2,
      `A lesson has at least two of ${FIGURES.join(', ')}; this has ${figures}.`,
    ),
    ...unless(
      count('Check') >= 2 && count('Check') <= 4,
      `A lesson has two to four questions: <Check>; this has ${count('Check')}.`,
    ),
    ...unless(
      count('Limits') === 1,
      `A lesson says once what it does not show: <Limits>; this says it ${count('Limits')} times.`,
    ),
    ...uncited.map(
      (id) => `The head lists the source "${id}", and no <Cite source="${id}" /> is there.`,
    ),
    ...unless(
      words >= WORDS.least && words <= WORDS.most,
      `A lesson has ${WORDS.least} to ${WORDS.most} words; this has ${words}.`,
    ),
  ];
}

function unless(holds: boolean, sentence: string): string[] {
  return holds ? [] : [sentence];
}

/** Names of the components in a text, in order. */
function tagsIn(body: string): string[] {
  return [...withoutCode(body).matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
}

function withoutCode(body: string): string {
  return body.replaceAll(/`[^`]*`/g, '');
}

/** Words that are read: those of the prose, without what stands in the tags of components. */
export function wordsOf(body: string): number {
  return withoutTags(body).match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%–-]*/gu)?.length ?? 0;
}

/** A tag ends at a ">" that is in no quotes and no braces. */
function withoutTags(body: string): string {
  let prose = '';
  let at = 0;
  for (const { index } of body.matchAll(/<\/?[A-Z]/g)) {
    if (index < at) continue;
    prose += `${body.slice(at, index)} `;
    at = endOfTag(body, index);
  }
  return prose + body.slice(at);
}

function endOfTag(body: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let i = start; i < body.length; i++) {
    const character = body[i] ?? '';
    // A backslash escapes in the JavaScript between braces, not in an attribute.
    if (quote !== '' && depth > 0 && character === '\\') i++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (/["'`]/.test(character)) quote = character;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '>' && depth === 0) return i + 1;
  }
  return body.length;
}
