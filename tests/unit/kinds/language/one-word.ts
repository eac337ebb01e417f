/** A world whose lines have one word each: what theory knows holds for it exactly. */
import type { Grammar } from '../../../../src/kinds/language/notebook/grammar.ts';

/** @param shares of its words, whose ids are 1, 2 …; the last is the rare bird, the one before the rare turn */
export function oneWord(shares: readonly number[]): Grammar {
  const count = shares.length;
  return {
    firstArc: Uint16Array.of(0, count, count + 1, count + 1),
    arcWords: Uint8Array.from([...shares.keys().map((k) => k + 1), 0]),
    targets: Uint16Array.from([...shares.map(() => 1), 2]),
    probabilities: Float64Array.from([...shares, 1]),
    words: ['.', ...shares.keys().map((k) => `word ${k + 1}`), '<s>'],
    birds: new Uint8Array(),
    birdClasses: new Uint8Array(),
    classes: [],
    rareBirds: Uint8Array.of(count),
    rareTurns: Uint8Array.of(count - 1),
  };
}
