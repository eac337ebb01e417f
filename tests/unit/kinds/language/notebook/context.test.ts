/** A network that looks at four words can know the notebook perfectly: they say where a line is. Three do not. */
import { expect, test } from 'vitest';
import { STOP } from '../../../../../src/kinds/language/model.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';

/** The states in which each run of so many words can end. */
function statesBehind(count: number): Map<string, Set<number>> {
  const { firstArc, arcWords, targets, words } = notebook;
  const states = new Map<string, Set<number>>();
  let open = new Map([['', { state: 0, before: new Array<number>(count).fill(words.length - 1) }]]);
  while (open.size > 0) {
    const next: typeof open = new Map();
    for (const { state, before } of open.values()) {
      const context = before.map((id) => words[id]).join(' ');
      states.set(context, (states.get(context) ?? new Set()).add(state));
      for (let arc = firstArc[state] ?? 0; arc < (firstArc[state + 1] ?? 0); arc++) {
        const [word = STOP, target = 0] = [arcWords[arc], targets[arc]];
        if (word === STOP) continue;
        const behind = [...before.slice(1), word];
        next.set(`${target} ${behind.join(' ')}`, { state: target, before: behind });
      }
    }
    open = next;
  }
  return states;
}

test.each([
  [4, []],
  [3, ['dozed on the', 'quarrelled on the', 'wheeled over the']],
])('%i words before', (count, doubtful) => {
  const open = [...statesBehind(count)].filter(([, states]) => states.size > 1);
  const contexts = open.map(([context]) => context);
  expect(contexts).toEqual(expect.arrayContaining(doubtful));
  expect(contexts.length > 0).toBe(doubtful.length > 0);
});
