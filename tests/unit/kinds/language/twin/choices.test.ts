/** Choices of a grammar: the same lines, without the states where nothing is to be chosen. */
import { expect, test } from 'vitest';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import {
  meanLength,
  shareOf,
  wordShares,
} from '../../../../../src/kinds/language/notebook/truth.ts';
import { choicesOf } from '../../../../../src/kinds/language/twin/choices.ts';
import { oneWord } from '../one-word.ts';

const choices = choicesOf(notebook, [notebook.rareBirds, notebook.rareTurns]);

test('each state of the notebook that has more than one arc is one, and the end is behind them', () => {
  const { firstArc } = notebook;
  const states = Array.from({ length: firstArc.length - 2 }, (_, state) => state);
  const wide = states.filter((s) => (firstArc[s + 1] ?? 0) - (firstArc[s] ?? 0) > 1);
  expect(choices.firstArc).toHaveLength(wide.length + 2);
  expect(choices.firstArc.at(-1)).toBe(choices.firstArc.at(-2));
  expect([...choices.origins]).toEqual(
    wide.flatMap((s) => [...notebook.targets.keys()].slice(firstArc[s], firstArc[s + 1])),
  );
});

test('words along the arcs are all words of lines', () => {
  const visits = new Float64Array(choices.firstArc.length - 1);
  visits[0] = 1;
  let words = 0;
  const masses = [0, 0];
  for (let choice = 0; choice < visits.length; choice++) {
    for (
      let arc = choices.firstArc[choice] ?? 0;
      arc < (choices.firstArc[choice + 1] ?? 0);
      arc++
    ) {
      const part = (visits[choice] ?? 0) * (notebook.probabilities[choices.origins[arc] ?? 0] ?? 0);
      const target = choices.targets[arc] ?? 0;
      expect(target).toBeGreaterThan(choice);
      visits[target] = (visits[target] ?? 0) + part;
      words += part * (choices.words[arc] ?? 0);
      for (const [k, tail] of choices.tails.entries()) {
        masses[k] = (masses[k] ?? 0) + part * (tail[arc] ?? 0);
      }
    }
  }
  const shares = wordShares();
  expect(visits.at(-1)).toBeCloseTo(1, 12);
  expect(words).toBeCloseTo(meanLength(), 12);
  expect((masses[0] ?? 0) / words).toBeCloseTo(shareOf(shares, notebook.rareBirds), 12);
  expect((masses[1] ?? 0) / words).toBeCloseTo(shareOf(shares, notebook.rareTurns), 12);
});

test('where lines begin is a choice, also when there is none', () => {
  const { firstArc, targets, words } = choicesOf(oneWord([1]), []);
  expect([...firstArc]).toEqual([0, 1, 1]);
  expect([...targets]).toEqual([1]);
  // The word, and nothing for the stop.
  expect([...words]).toEqual([1]);
});
