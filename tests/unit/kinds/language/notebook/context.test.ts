/** A network that looks at four words can know the notebook perfectly: they say what can follow, and how often. Three do not. */
import { expect, test } from 'vitest';
import { STOP } from '../../../../../src/kinds/language/model.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';

const { firstArc, arcWords, targets, probabilities, words } = notebook;

/** What can follow in a state, and how often. */
function following(state: number): string {
  const arcs = Array.from({ length: (firstArc[state + 1] ?? 0) - (firstArc[state] ?? 0) });
  return arcs
    .map((_, i) => (firstArc[state] ?? 0) + i)
    .map((arc) => `${words[arcWords[arc] ?? STOP]} ${probabilities[arc]?.toFixed(9)}`)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .join(', ');
}

/** All that can follow behind each run of so many words. */
function followingBehind(count: number): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let open = new Map([['', { state: 0, before: new Array<number>(count).fill(words.length - 1) }]]);
  while (open.size > 0) {
    const next: typeof open = new Map();
    for (const { state, before } of open.values()) {
      const context = before.map((id) => words[id]).join(' ');
      found.set(context, (found.get(context) ?? new Set()).add(following(state)));
      for (let arc = firstArc[state] ?? 0; arc < (firstArc[state + 1] ?? 0); arc++) {
        const [word = STOP, target = 0] = [arcWords[arc], targets[arc]];
        if (word === STOP) continue;
        const behind = [...before.slice(1), word];
        next.set(`${target} ${behind.join(' ')}`, { state: target, before: behind });
      }
    }
    open = next;
  }
  return found;
}

test.each([
  [4, []],
  [3, ['dozed on the', 'quarrelled on the', 'wheeled over the']],
])('%i words before', (count, doubtful) => {
  const open = [...followingBehind(count)].filter(([, ways]) => ways.size > 1);
  const contexts = open.map(([context]) => context);
  expect(contexts).toEqual(expect.arrayContaining(doubtful));
  expect(contexts.length > 0).toBe(doubtful.length > 0);
});
