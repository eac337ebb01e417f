import { expect, test } from 'vitest';
import { type Build, buildSmallSite, type Mistake } from '../support/small-site.ts';

const FIRST = 'lessons/first.mdx';

interface Planted extends Mistake {
  readonly sentence: string;
  /** Where the sentence does not say it. */
  readonly place?: string;
}

/** Mistakes as authors make them, and what the build says. What is not here is in the unit tests of its rule. */
const MISTAKES: Readonly<Record<string, Planted>> = {
  'a misspelled component': {
    file: FIRST,
    text: '<Board challenge',
    instead: '<Bord challenge',
    sentence: 'content/lessons/first.mdx: There is no <Bord> (did you mean "Board"?). Authors may',
  },
  'a misspelled prop': {
    file: FIRST,
    text: 'runs={3}',
    instead: 'run={3}',
    sentence:
      '<Runs> on /lessons/first/: there is no prop "run" (did you mean "runs"?). It takes title,',
  },
  'a setting out of range': {
    file: FIRST,
    text: '"Left alone" n={50}',
    instead: '"Left alone" n={5}',
    sentence:
      '<Board> on /lessons/first/: Samples in a training set must be a whole number from 10 to 1000.',
  },
  'a reference to a source that is not listed': {
    file: FIRST,
    text: 'of it.<Cite source="article-2023" />',
    instead: 'of it.<Cite source="article-2023" /><Cite source="artcle-2023" />',
    sentence:
      '<Cite> on /lessons/first/: "sources" in the head does not list "artcle-2023" (did you mean "article-2023"?)',
  },
  'an unknown term': {
    file: FIRST,
    text: 'id="tail"',
    instead: 'id="tial"',
    sentence: '<Term> on /lessons/first/: content/glossary has no "tial" (did you mean "tail"?)',
  },
  'a number without one of its arguments': {
    file: FIRST,
    text: '<Value of="half-life of the width" n={50} />',
    instead: '<Value of="half-life of the width" />',
    sentence:
      '<Value> on /lessons/first/: "half-life of the width": prop "n" is missing. It takes n, spread, divisor.',
  },
  'a grammar whose weights do not add up': {
    file: 'notebook/grammar.json',
    text: '"gull": 12,',
    instead: '"gull": 13,',
    sentence: 'content/notebook/grammar.json: "bird": the weights add up to 101, not to 100.',
  },
  'a question with two right answers': {
    file: FIRST,
    text: "{ text: 'Age', why: 'No.', tag: 'guess' }",
    instead: "{ text: 'Age', why: 'No.', right: true }",
    sentence:
      '<Check> on /lessons/first/: prop "options": exactly one of the options must be "right"',
  },
  'a wrong option without a misconception': {
    file: 'lessons/second.mdx',
    text: "tags={[null, 'guess']}",
    instead: 'tags={[null, null]}',
    sentence:
      '<Predict> on /lessons/second/: prop "tags" needs a tag for each option, and null for the one that happens, "one"',
  },
  'an answer that is not among the options': {
    file: 'lessons/second.mdx',
    text: 'answer="one"',
    instead: 'answer="three"',
    sentence:
      '<Predict> on /lessons/second/: prop "answer" must be one of the options; it is "three"',
  },
  'a formula that is not LaTeX': {
    file: FIRST,
    text: '\\frac{1}{n}',
    instead: '\\fraq{1}{n}',
    sentence: '<Maths> on /lessons/first/: the formula \\fraq{1}{n} is not LaTeX:',
  },
  'a figure whose settings do not go together': {
    file: FIRST,
    text: 'runs={3}',
    instead: 'runs={3} real={20}',
    sentence: '<Runs> on /lessons/first/: prop "real" must be at most n, 10',
  },
  'a link to a page that is not there': {
    file: FIRST,
    text: '(/play/)',
    instead: '(/plays/)',
    sentence: 'the link to /plays/ on /lessons/first/ leads nowhere: there is no such page',
  },
  'a tag without an end': {
    file: FIRST,
    text: '</Aside>',
    instead: '',
    sentence: 'Expected a closing tag for `<Aside>` (20:1)',
    place: 'content/lessons/first.mdx:20:1',
  },
  'an unknown key in the head': {
    file: FIRST,
    text: 'minutes: 10',
    instead: 'minutes: 10\nminuets: 10',
    sentence: 'Unrecognized key: "minuets"',
    place: 'content/lessons/first.mdx',
  },
  'a claim that can be tried where there is nothing': {
    file: 'sources/article-2023.yaml',
    text: 'try: [/lessons/second/]',
    instead: 'try: [/lessons/secnd/]',
    sentence:
      'content/sources/article-2023.yaml: content/lessons has no "secnd" (did you mean "second"?)',
  },
  'a claim that neither can be tried nor says why not': {
    file: 'sources/article-2023.yaml',
    text: '    try: [/lessons/second/]',
    instead: '',
    sentence: 'a claim has either "try", the places where it can be tried, or "untried", why not',
  },
  'a term that refers to one that is not there': {
    file: 'glossary/tail.yaml',
    text: 'see: [loop]',
    instead: 'see: [lop]',
    sentence: 'content/glossary/tail.yaml: content/glossary has no "lop" (did you mean "loop"?)',
  },
};

/** Milliseconds that a build may take, the ones before it in its lane included: a limit for what hangs. */
const PATIENCE = 1_800_000;

/** Two at a time: a build takes seconds, and a small machine has two cores. */
const builds = inLanes(2, [null, ...Object.values(MISTAKES)]);

function inLanes(count: number, mistakes: readonly (Mistake | null)[]): readonly Promise<Build>[] {
  const all: Promise<Build>[] = [];
  for (const [i, mistake] of mistakes.entries()) {
    const before = all[i - count] ?? Promise.resolve();
    all.push(before.then(() => buildSmallSite(mistake)));
  }
  return all;
}

test(
  'the small site without a mistake is built',
  async () => {
    expect(await builds[0]).toMatchObject({ code: 0 });
  },
  PATIENCE,
);

test.each(Object.entries(MISTAKES).map(([name, planted], i) => ({ ...planted, name, i: i + 1 })))(
  '$name stops the build and is told',
  async ({ sentence, place = '', i }) => {
    const { code, output } = (await builds[i]) ?? {};
    expect(output).toContain(sentence);
    expect(output).toContain(place);
    expect(code).toBe(1);
  },
  PATIENCE,
);
