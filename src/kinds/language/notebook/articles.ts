import { END, type GrammarFile } from './grammar.ts';
import { fail } from './rules.ts';
import type { Draft, DraftArc } from './tries.ts';

/**
 * Makes "an" of "a" where the word behind it begins with the sound of a vowel: a state that "a" leads to becomes two, one for each
 * sound, and their probabilities are those of the words behind.
 *
 * @throws Error when a line can end with "a"
 */
export function putArticles(start: Draft, { sounds }: GrammarFile): void {
  const isOpen = (word: string) =>
    sounds.an.includes(word) || (/^[aeiou]/.test(word) && !sounds.a.includes(word));
  const split = new Map<Draft, DraftArc[]>();
  const visited = new Set<Draft>();

  function articlesTo(target: Draft, place: string): DraftArc[] {
    const known = split.get(target);
    if (known !== undefined) return known;
    if (target.arcs.some(({ word }) => word === END)) fail(`${place}: a line can end with "a".`);
    const made = (['a', 'an'] as const).flatMap((word): DraftArc[] => {
      const arcs = target.arcs.filter((arc) => isOpen(arc.word) === (word === 'an'));
      if (arcs.length === 0) return [];
      if (arcs.length === target.arcs.length) return [{ word, probability: 1, target }];
      const probability = arcs.reduce((sum, arc) => sum + arc.probability, 0);
      const parts = arcs.map((arc) => ({ ...arc, probability: arc.probability / probability }));
      return [{ word, probability, target: { place: target.place, arcs: parts } }];
    });
    split.set(target, made);
    return made;
  }

  function visit(draft: Draft): void {
    if (visited.has(draft)) return;
    visited.add(draft);
    for (const { target } of draft.arcs) visit(target);
    draft.arcs = draft.arcs.flatMap((arc) =>
      arc.word === 'a'
        ? articlesTo(arc.target, draft.place).map((made) => ({
            ...made,
            probability: arc.probability * made.probability,
          }))
        : [arc],
    );
  }

  visit(start);
}
