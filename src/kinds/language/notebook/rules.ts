import { END, type GrammarFile, type Rule, wordsIn } from './grammar.ts';

/** What a file must come to. */
export interface Size {
  readonly words: number;
  readonly birds: number;
  /** Words of a line at most. */
  readonly longest: number;
}

const WORD = /^[a-z]+(?:[-'][a-z]+)*$/;

/** Of a sum of weights, by rounding. */
const TOLERANCE = 1e-9;

/**
 * Looks at a file rule by rule, as it stands.
 *
 * @throws Error with a sentence that says what is wrong, and where
 */
export function checkRules(file: GrammarFile): void {
  checkShape(file);
  const { start, birds, rules } = file;
  const known = new Set([END, ...Object.keys(rules)]);
  for (const name of [start, birds]) {
    if (!known.has(name) || name === END) fail(`"${name}" is no rule.`);
  }
  for (const [name, rule] of Object.entries(rules)) {
    checkWeights(name, rule);
    for (const next of Object.keys(rule)) {
      if (!known.has(next)) fail(`"${name}" leads to "${next}", which is no rule.`);
    }
  }
  const reached = new Set([start]);
  for (const name of reached) for (const next of Object.keys(rules[name] ?? {})) reached.add(next);
  for (const name of known) if (!reached.has(name)) fail(`Nothing leads to the rule "${name}".`);
}

/** Types are checked before a build, but not by it. */
function checkShape(file: GrammarFile): void {
  for (const list of ['rareBirds', 'rareTurns', 'functionWords'] as const)
    checkList(list, file[list]);
  checkList('sounds.a', file.sounds?.a);
  checkList('sounds.an', file.sounds?.an);
  const tables = [file.rules, ...Object.values(file.rules ?? {})];
  for (const table of [...tables, ...tables.flatMap((rule) => Object.values(rule ?? {}))]) {
    if (typeof table !== 'object' || table === null || Array.isArray(table)) {
      fail('Rules must be names with words and their weights.');
    }
  }
}

function checkList(name: string, list: unknown): void {
  if (!Array.isArray(list) || !list.every((words) => typeof words === 'string')) {
    fail(`${name} must be a list of words.`);
  }
}

function checkWeights(name: string, rule: Rule): void {
  let sum = 0;
  for (const [next, phrases] of Object.entries(rule)) {
    const list = Object.entries(phrases);
    if (list.length === 0) fail(`"${name}" has no words that lead to "${next}".`);
    for (const [phrase, weight] of list) {
      checkPhrase(name, phrase);
      if (!(Number.isFinite(weight) && weight > 0)) {
        fail(`"${name}": the weight of "${phrase}" must be a number above 0, not ${weight}.`);
      }
      sum += weight;
    }
  }
  if (sum === 0) fail(`"${name}" is a dead end: nothing follows.`);
  if (Math.abs(sum - 100) > TOLERANCE) {
    fail(`"${name}": the weights add up to ${Number(sum.toFixed(6))}, not to 100.`);
  }
}

function checkPhrase(name: string, phrase: string): void {
  if (phrase === '') return;
  const words = phrase.split(' ');
  if (!words.every((word) => WORD.test(word))) {
    fail(`"${name}": "${phrase}" must be small letters, with one space between words.`);
  }
  if (words.includes('an')) fail(`"${name}": write "a" in "${phrase}"; "an" goes by the sound.`);
}

/**
 * Looks at the lists of a file.
 *
 * @param written words of lines
 * @throws Error as `checkRules`
 */
export function checkLists(
  file: GrammarFile,
  written: ReadonlySet<string>,
  birds: readonly string[],
): void {
  const functional = wordsIn(file.functionWords);
  for (const list of LISTS) {
    const words = list === 'sounds' ? [...file.sounds.a, ...file.sounds.an] : wordsIn(file[list]);
    for (const [i, word] of words.entries()) {
      if (!written.has(word)) fail(`${list}: "${word}" is never written.`);
      if (words.indexOf(word) < i) fail(`${list}: "${word}" is there twice.`);
      if (list === 'rareBirds' && !birds.includes(word)) fail(`${list}: "${word}" is no bird.`);
      if (list !== 'rareTurns') continue;
      if (birds.includes(word)) fail(`${list}: "${word}" is a bird.`);
      if (functional.includes(word)) fail(`${list}: "${word}" is a function word.`);
    }
  }
}

const LISTS = ['rareBirds', 'rareTurns', 'functionWords', 'sounds'] as const;

/** @throws Error as `checkRules` */
export function checkSize(due: Size, words: number, birds: number): void {
  if (birds !== due.birds) fail(`Birds must be ${due.birds}, not ${birds}.`);
  if (words !== due.words) fail(`Words must be ${due.words}, not ${words}.`);
}

/** @throws Error always */
export function fail(sentence: string): never {
  throw new Error(`content/notebook/grammar.json: ${sentence}`);
}
