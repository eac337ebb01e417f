import { describe, expect, test } from 'vitest';
import { type LessonText, problemsOfLesson, WORDS } from '../../../src/lesson/lesson-rules.ts';
import { namesInProps, wordsOf } from '../../../src/lesson/lesson-text.ts';

const VOCABULARY = ['Board', 'Check', 'Cite', 'Claims', 'Limits', 'Predict', 'Runs'];

/** A lesson that keeps every rule: 400 words of prose, 4 in the limits and 3 in the heading. */
const BODY = `## How it goes

${'word '.repeat(400)}<Cite source="kimura-1969" />

<Predict question="What?" options={['a', 'b']} answer="a">

<Runs title="Runs" n={50} generations={30} seed="moss" />

</Predict>

<Board title="Alone" n={50} generations={30} seed="moss" />

<Check question="Why?" options={[{ text: 'a', why: 'b', right: true }, { text: 'c', why: 'd' }]} />

<Check question="And now?" options={[{ text: 'a', why: 'b', right: true }, { text: 'c', why: 'd' }]} />

<Limits>It is a toy.</Limits>
`;
const SOUND: LessonText = { body: BODY, sources: ['kimura-1969'] };

const CHECK = '<Check question="More?" options={[]} />';
const BOARD = '<Board title="Alone" n={50} generations={30} seed="moss" />';

/** The lesson with one thing changed. */
function lessonWith(change: (body: string) => string): LessonText {
  const body = change(BODY);
  if (body === BODY) throw new Error('nothing was changed');
  return { ...SOUND, body };
}

describe('rules of a lesson', () => {
  test('a sound lesson has no problems', () => {
    expect(problemsOfLesson(SOUND, VOCABULARY)).toEqual([]);
  });

  const NO_IMPORTS = 'A lesson has no imports and exports.';
  const MARKDOWN = 'Write Markdown instead of HTML.';
  test.each([
    ['an import', (body: string) => `import A from './A.astro';\n\n${body}`, NO_IMPORTS],
    ['an export', (body: string) => `${body}\nexport const a = 1;\n`, NO_IMPORTS],
    [
      'an unknown component',
      (body: string) => `${body}\n<Bord title="a" />\n`,
      'There is no <Bord> (did you mean "Board"?). Authors may write Board, Check, Cite, Claims, Limits, Predict, Runs.',
    ],
    ['HTML', (body: string) => `${body}\n<em>so</em>\n`, MARKDOWN],
    [
      'a title in the text',
      (body: string) => body.replace('## How', '# How'),
      'The title is in the head; headings in the text begin with ##.',
    ],
    [
      'a title in the text that is underlined',
      (body: string) => body.replace('## How it goes', 'How it goes\n==='),
      'The title is in the head; headings in the text begin with ##.',
    ],
    [
      'braces that would be run',
      (body: string) => `${body}\nThe set {1, 2} {/* a note */}\n`,
      '{1, 2} in the text is not shown as it is: write \\{ for {.',
    ],
    [
      'a picture from elsewhere',
      (body: string) => `${body}\n![](https://a.example/a.png)\n`,
      'A lesson has no pictures of its own: figures are components.',
    ],
    [
      'a link without an address',
      (body: string) => `${body}\n[words][place]\n`,
      '[words][place] is no link: write the address in the text, [words](/lab/).',
    ],
    [
      'a prop that is given a name',
      (body: string) => body.replace('n={50}', 'n={N}'),
      'A prop is given N, which means nothing: put texts in quotes.',
    ],
    [
      'no prediction',
      (body: string) => body.replace(/<Predict[^>]*>/, '').replace('</Predict>', ''),
      'A lesson asks for at least one prediction: <Predict>.',
    ],
    [
      'one figure',
      (body: string) => body.replace(BOARD, ''),
      'A lesson has at least two of Board, Runs, Survivors, Theory, Measured, Claims, Timeline; this has 1.',
    ],
    [
      'one question',
      (body: string) => body.replace(/<Check question="Why.*/, ''),
      'A lesson has two to four questions: <Check>; this has 1.',
    ],
    [
      'five questions',
      (body: string) => `${body}\n${CHECK}\n${CHECK}\n${CHECK}\n`,
      'A lesson has two to four questions: <Check>; this has 5.',
    ],
    [
      'no limits',
      (body: string) => body.replace('<Limits>It is a toy.</Limits>', 'word '.repeat(4)),
      'A lesson says once what it does not show: <Limits>; this says it 0 times.',
    ],
    [
      'limits twice',
      (body: string) => `${body}\n<Limits>Small.</Limits>\n`,
      'A lesson says once what it does not show: <Limits>; this says it 2 times.',
    ],
    [
      'a source without a citation',
      (body: string) => body.replace('<Cite source="kimura-1969" />', ''),
      'The head lists the source "kimura-1969", and no <Cite source="kimura-1969" /> is there.',
    ],
    [
      'a source that only an article is taken apart from',
      (body: string) =>
        body.replace('<Cite source="kimura-1969" />', '<Claims source="kimura-1969" />'),
      'The head lists the source "kimura-1969", and no <Cite source="kimura-1969" /> is there.',
    ],
    [
      'too few words',
      // 400 + 3 + 4 − 8.
      (body: string) => body.replace('word '.repeat(8), ''),
      'A lesson has 400 to 1100 words; this has 399.',
    ],
    [
      'too many words',
      // 400 + 3 + 4 + 694.
      (body: string) => body.replace('word ', 'word '.repeat(695)),
      'A lesson has 400 to 1100 words; this has 1101.',
    ],
  ])('%s is told, and nothing else', (_, change, sentence) => {
    expect(problemsOfLesson(lessonWith(change), VOCABULARY)).toEqual([sentence]);
  });

  test('the borders belong to a lesson', () => {
    const least = lessonWith((body) => body.replace('word '.repeat(7), ''));
    const most = lessonWith((body) => body.replace('word ', 'word '.repeat(694)));
    expect([wordsOf(least.body), wordsOf(most.body)]).toEqual([WORDS.least, WORDS.most]);
    expect(problemsOfLesson(least, VOCABULARY)).toEqual([]);
    expect(problemsOfLesson(most, VOCABULARY)).toEqual([]);
  });

  test('four questions and three figures are allowed', () => {
    const rich = lessonWith((body) => `${body}\n${CHECK}\n${CHECK}\n${BOARD}\n`);
    expect(problemsOfLesson(rich, VOCABULARY)).toEqual([]);
  });

  test('what is quoted as code is neither a component nor HTML', () => {
    const quoting = lessonWith((body) => `${body}\nWrite \`<Bord />\` or \`<em>\`.\n`);
    expect(problemsOfLesson(quoting, VOCABULARY)).toEqual([]);
  });

  test('what looks like a mistake and is none', () => {
    const text = String.raw`Write \{n\} or {/* nothing */} and [words](/lab/), [1] and \`{n}\`.`;
    const quoting = lessonWith((body) => `${body}\n${text}\n`);
    expect(problemsOfLesson(quoting, VOCABULARY)).toEqual([]);
  });

  test('every mistake is told, an unknown component once', () => {
    const problems = problemsOfLesson({ body: '<Odd /> <Odd /> <em>so</em>', sources: ['a'] }, []);
    expect(problems).toHaveLength(8);
    expect(problems.filter((each) => each.includes('<Odd>'))).toHaveLength(1);
  });
});

/** Counted by hand. */
describe('words', () => {
  test.each([
    ['', 0],
    ['One word, two words.', 4],
    ['It’s the world’s edge', 4],
    ['A well-known 3.5% of 1,000', 5],
    ['λ = 0.95 and naïve', 4],
    ['## Why – and how?', 3],
    ['**bold** and *slanted*', 3],
    ['one <Cite source="a b c" /> two', 2],
    ['one<Cite source="a" />two', 2],
    ['<Term id="tail">two words</Term> here', 3],
    ['<Check options={[{ text: "one two", why: "three" }]} /> after', 1],
    ['<Value measured={{ of: { deep: { deeper: 1 } } }} /> after it', 2],
    ['<Predict question="Is 2 > 1?" answer="yes">inside</Predict> after', 2],
    ['<Predict question=\'a "> b\' answer="c">inside</Predict>', 1],
    ["<Check options={[{ text: '} > {' }]} /> after", 1],
    [String.raw`<Check why={'it\'s > that'} /> after`, 1],
    [String.raw`<Check why={"say \"a > b\""} /> after`, 1],
    [String.raw`<Check why={'a\\'} /> after it`, 2],
    // In an attribute that is no JavaScript a backslash is a letter.
    [String.raw`<Maths tex="\" /> after`, 1],
    ['<Check options={[1, 2].filter((a) => a > 1)} /> after', 1],
    ['<Aside>\n\nTwo words.\n\n</Aside>', 2],
    ['before <Board title="never closed', 1],
    ['when 1 < 2 and 2 > 1', 6],
  ])('%j has %i', (text, count) => {
    expect(wordsOf(text)).toBe(count);
  });
});

describe('names in props', () => {
  test.each([
    ['<Board n={N} title="M" />', ['N']],
    ['<Board n={50} mean locked={[real]} />', ['real']],
    ["<Predict measured={{ of: 'a b', n: size, deep: { at: 4, on: true } }} block />", ['size']],
    ["<Check why={'it\\'s n'} numbers={{ half: { of: \"x\", n: 1e6 } }}>so {not} this</Check>", []],
    ['<Maths tex="\\frac{1}{n}" block /> and `<Board n={N} />`', []],
  ])('of %s are %j', (text, names) => {
    expect(namesInProps(text)).toEqual(names);
  });
});
