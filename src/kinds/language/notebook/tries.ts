import { END, type GrammarFile, type Rule } from './grammar.ts';
import { fail } from './rules.ts';

/** A state while it is being made. */
export interface Draft {
  /** For messages: the rule, and the words written since it began. */
  readonly place: string;
  arcs: DraftArc[];
}

/** A word that may come next, and where it leads. */
export interface DraftArc {
  readonly word: string;
  readonly probability: number;
  readonly target: Draft;
}

/** What words of a rule begin alike goes together as far as it does. */
interface Trie {
  readonly place: string;
  /** Of all words that go through here. */
  weight: number;
  readonly next: Map<string, Trie>;
  /** Rules that follow here, with their weights. */
  readonly exits: Map<string, number>;
}

/**
 * Makes states of the rules: a trie for each, with weights as probabilities from word to word; where nothing but one rule can
 * follow, the state is that rule's own. Arcs write "a" for "an" still.
 *
 * @throws Error when a line need never end, or a word can follow in two ways
 */
export function draftOf(file: GrammarFile, end: Draft): Draft {
  const stop: Draft = { place: END, arcs: [{ word: END, probability: 1, target: end }] };
  const finished = new Map<string, Draft>([[END, stop]]);
  const open = new Set<string>();

  function ofRule(name: string): Draft {
    const known = finished.get(name);
    if (known !== undefined) return known;
    if (open.has(name)) fail(`"${name}": a line can go round here for ever.`);
    open.add(name);
    const draft = ofTrie(trieOf(name, file.rules[name] as Rule));
    finished.set(name, draft);
    return draft;
  }

  function ofTrie({ place, weight, next, exits }: Trie): Draft {
    const [only] = exits.keys();
    if (next.size === 0 && exits.size === 1) return ofRule(only as string);
    const arcs: DraftArc[] = [];
    for (const [rule, part] of exits) {
      for (const arc of ofRule(rule).arcs) {
        arcs.push({ ...arc, probability: (arc.probability * part) / weight });
      }
    }
    for (const [word, trie] of next) {
      arcs.push({ word, probability: trie.weight / weight, target: ofTrie(trie) });
    }
    const words = new Set<string>();
    for (const { word } of arcs) {
      if (words.has(word)) fail(`${place}: "${word}" can follow in two ways.`);
      words.add(word);
    }
    return { place, arcs };
  }

  return ofRule(file.start);
}

function trieOf(name: string, rule: Rule): Trie {
  const root = emptyTrie(`"${name}"`);
  for (const [next, phrases] of Object.entries(rule)) {
    for (const [phrase, weight] of Object.entries(phrases)) {
      let trie = root;
      trie.weight += weight;
      for (const word of phrase === '' ? [] : phrase.split(' ')) {
        const child = trie.next.get(word) ?? emptyTrie(`${trie.place} ${word}`);
        trie.next.set(word, child);
        child.weight += weight;
        trie = child;
      }
      trie.exits.set(next, (trie.exits.get(next) ?? 0) + weight);
    }
  }
  return root;
}

function emptyTrie(place: string): Trie {
  return { place, weight: 0, next: new Map(), exits: new Map() };
}
