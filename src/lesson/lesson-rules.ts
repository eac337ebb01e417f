import { hintFor } from '../base/spelling.ts';
import { namesInProps, tagsIn, withoutCode, withoutTags, wordsOf } from './lesson-text.ts';

/** What every lesson has, checked in its text when the site is built. */

export interface LessonText {
  /** The MDX below the head. */
  readonly body: string;
  /** Ids of the sources that the head lists. */
  readonly sources: readonly string[];
}

/** Words of a lesson, between the tags of its components. */
export const WORDS = { least: 400, most: 1100 } as const;

/** Components that show the real simulation. */
const FIGURES = ['Board', 'Runs', 'Survivors', 'Theory', 'Measured', 'Claims', 'Timeline'];

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
    ...unknown.map(
      (tag) =>
        `There is no <${tag}>${hintFor(tag, vocabulary)}. Authors may write ${vocabulary.join(', ')}.`,
    ),
    ...problemsOfMarkdown(body),
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

/** What MDX would take in another sense than its author meant, without a word or without a file to look in. */
function problemsOfMarkdown(body: string): string[] {
  const prose = withoutTags(withoutCode(body)).replaceAll(/\{\/\*.*?\*\/\}/gs, '');
  const [braces] = prose.match(/(?<!\\)\{[^}]*\}?/) ?? [];
  const [reference] = prose.match(/(?<!\\)\[[^\]]*\]\[[^\]]*\]/) ?? [];
  const names = [...new Set(namesInProps(body))];
  return [
    ...unless(!/^(import|export)\s/m.test(body), 'A lesson has no imports and exports.'),
    ...unless(!/<[a-z]/.test(withoutCode(body)), 'Write Markdown instead of HTML.'),
    ...unless(
      !/^(#\s|=+\s*$)/m.test(body),
      'The title is in the head; headings in the text begin with ##.',
    ),
    ...unless(!/!\[/.test(prose), 'A lesson has no pictures of its own: figures are components.'),
    ...unless(
      braces === undefined,
      `${braces} in the text is not shown as it is: write \\{ for {.`,
    ),
    ...unless(
      reference === undefined,
      `${reference} is no link: write the address in the text, [words](/lab/).`,
    ),
    ...names.map((name) => `A prop is given ${name}, which means nothing: put texts in quotes.`),
  ];
}

function unless(holds: boolean, sentence: string): string[] {
  return holds ? [] : [sentence];
}
