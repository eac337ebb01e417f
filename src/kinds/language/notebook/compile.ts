import { putArticles } from './articles.ts';
import {
  type Automaton,
  BEFORE_LINE,
  END,
  type Grammar,
  type GrammarFile,
  type Rule,
  wordsIn,
} from './grammar.ts';
import { checkLists, checkRules, checkSize, fail, type Size } from './rules.ts';
import { type Draft, draftOf } from './tries.ts';

/**
 * Compiles a grammar. Words have ids in the order in which the file writes them first, so that new weights change no id.
 *
 * @throws Error with a sentence that says what is wrong with the file, and where
 */
export function compile(file: GrammarFile, size: Size): Grammar {
  checkRules(file);
  const words = wordsOf(file);
  const birds = birdsOf(file);
  const ids = new Map(words.map((word, id) => [word, id]));
  const automaton = automatonOf(file, ids, size);
  const written = new Set(Array.from(automaton.arcWords, (id) => words[id] as string));
  const names = birds.map(({ bird }) => bird);
  checkLists(file, written, names);
  // Two of the ids are the end of a line and what stands before it.
  checkSize(size, words.length - 2, names.length);
  if (!written.has('an')) fail('"an" is never written.');
  const idsOf = (list: readonly string[]) =>
    Uint8Array.from(list.map((word) => ids.get(word) as number));
  return {
    ...automaton,
    words,
    birds: idsOf(names),
    birdClasses: Uint8Array.from(birds.map(({ kind }) => kind)),
    classes: Object.keys(file.rules[file.birds] as Rule),
    rareBirds: idsOf(wordsIn(file.rareBirds)),
    rareTurns: idsOf(wordsIn(file.rareTurns)),
  };
}

function wordsOf({ rules }: GrammarFile): string[] {
  const words = new Set([END]);
  for (const rule of Object.values(rules)) {
    for (const phrase of Object.values(rule).flatMap((phrases) => Object.keys(phrases))) {
      for (const word of phrase.split(' ')) {
        if (word !== '') words.add(word);
        if (word === 'a') words.add('an');
      }
    }
  }
  return [...words, BEFORE_LINE];
}

/** Most frequent first; `kind` is the index of their class. */
function birdsOf({ birds, rules }: GrammarFile) {
  const list = Object.values(rules[birds] as Rule).flatMap((phrases, kind) =>
    Object.entries(phrases).map(([bird, weight]) => ({ bird, weight, kind })),
  );
  const names = new Set(list.map(({ bird }) => bird));
  for (const { bird } of list) {
    if (bird === '' || bird.includes(' ')) fail(`"${birds}": "${bird}" is not one word.`);
  }
  for (const [name, rule] of Object.entries(rules)) {
    for (const phrase of Object.values(rule).flatMap((phrases) => Object.keys(phrases))) {
      const bird = phrase.split(' ').find((word) => names.has(word));
      if (bird !== undefined && name !== birds)
        fail(`"${name}": "${phrase}" has the bird ${bird}.`);
    }
  }
  return list.toSorted((one, other) => other.weight - one.weight);
}

function automatonOf(file: GrammarFile, ids: ReadonlyMap<string, number>, size: Size): Automaton {
  const end: Draft = { place: END, arcs: [] };
  const start = draftOf(file, end);
  putArticles(start, file);
  const states = inOrder(start, end);
  checkLength(states, size.longest);
  const numbers = new Map(states.map((draft, state) => [draft, state]));
  const arcs = states.flatMap((draft) => draft.arcs);
  const firstArc = new Uint16Array(states.length + 1);
  for (const [state, draft] of states.entries()) {
    firstArc[state + 1] = (firstArc[state] as number) + draft.arcs.length;
  }
  return {
    firstArc,
    arcWords: Uint8Array.from(arcs.map(({ word }) => ids.get(word) as number)),
    targets: Uint16Array.from(arcs.map(({ target }) => numbers.get(target) as number)),
    probabilities: Float64Array.from(arcs.map(({ probability }) => probability)),
  };
}

/** States in such an order that arcs lead upwards. */
function inOrder(start: Draft, end: Draft): Draft[] {
  const left = new Set([end]);
  const list = [end];
  const visit = (draft: Draft): void => {
    if (left.has(draft)) return;
    left.add(draft);
    for (const { target } of draft.arcs) visit(target);
    list.push(draft);
  };
  visit(start);
  return list.reverse();
}

function checkLength(states: readonly Draft[], longest: number): void {
  const left = new Map<Draft, number>();
  for (const draft of states.toReversed()) {
    const lengths = draft.arcs.map(({ word, target }) =>
      word === END ? 0 : 1 + (left.get(target) as number),
    );
    left.set(draft, Math.max(0, ...lengths));
  }
  const most = left.get(states[0] as Draft) as number;
  if (most > longest) fail(`A line can have ${most} words, and ${longest} is the most.`);
}
