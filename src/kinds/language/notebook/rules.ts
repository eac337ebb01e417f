import { END, type Grammar, type GrammarFile, type Rule, wordsIn } from './grammar.ts';

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
  const rules = Object.entries(file.rules);
  const known = new Set([END, ...rules.map(([name]) => name)]);
  for (const name of [file.start, file.birds]) {
    if (!known.has(name) || name === END) fail(`"${name}" is no rule.`);
  }
  const reached = new Set([file.start]);
  for (const [name, rule] of rules) {
    checkWeights(name, rule);
    for (const next of Object.keys(rule)) {
      if (!known.has(next)) fail(`"${name}" leads to "${next}", which is no rule.`);
      reached.add(next);
    }
  }
  for (const [name] of rules) if (!reached.has(name)) fail(`Nothing leads to the rule "${name}".`);
}

function checkWeights(name: string, rule: Rule): void {
  let sum = 0;
  for (const [next, phrases] of Object.entries(rule)) {
    const list = Object.entries(phrases);
    if (list.length === 0) fail(`"${name}" has no words that lead to "${next}".`);
    for (const [phrase, weight] of list) {
      checkPhrase(name, phrase);
      if (!(weight > 0 && weight < Infinity)) {
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
 * Looks at the lists of a file, and at what was made of it.
 *
 * @param written words that an arc writes
 * @throws Error as `checkRules`
 */
export function checkLists(file: GrammarFile, grammar: Grammar, size: Size): void {
  const { words } = grammar;
  const written = new Set([...grammar.arcWords].map((id) => words[id] as string));
  const birds = new Set([...grammar.birds].map((id) => words[id] as string));
  const functional = new Set(wordsIn(file.functionWords));
  for (const list of LISTS) {
    const listed = list === 'sounds' ? [...file.sounds.a, ...file.sounds.an] : wordsIn(file[list]);
    for (const [i, word] of listed.entries()) {
      if (!written.has(word)) fail(`${list}: "${word}" is never written.`);
      if (listed.indexOf(word) < i) fail(`${list}: "${word}" is there twice.`);
      if ((list === 'rareBirds') !== birds.has(word) && list !== 'sounds') {
        fail(`${list}: "${word}" is ${list === 'rareBirds' ? 'no' : 'a'} bird.`);
      }
      if (list === 'rareTurns' && functional.has(word)) {
        fail(`${list}: "${word}" is a function word.`);
      }
    }
  }
  if (birds.size !== size.birds) fail(`There are ${birds.size} birds, not ${size.birds}.`);
  // Two of the ids are the end of a line and what stands before it.
  const count = words.length - 2;
  if (count !== size.words) fail(`There are ${count} words, not ${size.words}.`);
}

const LISTS = ['rareBirds', 'rareTurns', 'functionWords', 'sounds'] as const;

/** @throws Error always */
export function fail(sentence: string): never {
  throw new Error(`The notebook's grammar: ${sentence}`);
}
