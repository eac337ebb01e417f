/** Challenges of notebooks: what costs lives, how links hold them, and how a machine goes on with a line. */
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../../src/game/challenge.ts';
import { BIRDS } from '../../../../src/kinds/language/birds.ts';
import { language } from '../../../../src/kinds/language/kind.ts';
import { FIRST, type LanguageModel, LONGEST, STOP } from '../../../../src/kinds/language/model.ts';
import { notebook } from '../../../../src/kinds/language/notebook/notebook.ts';
import { readWords, writeLine } from '../../../../src/kinds/language/notebook/text.ts';
import { wordShares } from '../../../../src/kinds/language/notebook/truth.ts';
import type { LanguageChallenge } from '../../../../src/kinds/language/settings.ts';
import { worldOf } from '../../../../src/kinds/language/world.ts';
import { generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import { told } from '../../../support/sentences.ts';

const CHALLENGE: LanguageChallenge = {
  model: 'language',
  title: 'Notebook',
  n: 30,
  generations: 3,
  spread: 0.9,
  budget: 60,
  line: 0.4,
  lives: 3,
  seed: 'ink',
  locked: [],
  tools: [],
};

test('birds are those of the grammar, most frequent first', () => {
  const shares = wordShares();
  const ofGrammar = [...notebook.birds].map((id) => notebook.words[id]);
  expect([...BIRDS].toSorted()).toEqual(ofGrammar.toSorted());
  for (const [i, bird] of BIRDS.slice(1).entries()) {
    const share = (name: string) => shares[notebook.words.indexOf(name)] as number;
    expect(share(bird)).toBeLessThanOrEqual(share(BIRDS[i] as string) + 1e-12);
  }
});

test('S of a bird and sense stand behind both tails where they count', () => {
  const challenge: LanguageChallenge = { ...CHALLENGE, bird: 'nightjar', sense: 0.8 };
  expect(language.tails(challenge)).toEqual([
    { name: 'birds' },
    { name: 'turns' },
    { name: 'nightjar' },
    { name: 'sense', line: 0.8 },
  ]);
  const world = worldOf(challenge);
  expect(world.measure(FIRST).survival).toEqual([1, 1, 1, 1]);
  const regime = { synthetic: 'replace', realData: 'fresh', n: 30, spread: 0.9 } as const;
  const start = generationZero<LanguageModel>(FIRST);
  const { model } = nextGeneration(world.family, regime, runKey('ink'), start, 0);
  if (model.machine !== 'network') throw new Error('nothing was trained');
  const [birds, turns, nightjar, sense] = world.measure(model).survival;
  expect([birds, turns]).toEqual(model.report.survival);
  const id = notebook.words.indexOf('nightjar');
  expect(nightjar).toBe((model.report.shares[id] as number) / (wordShares()[id] as number));
  expect(sense).toBe(1 - model.report.nonsense);
});

test.each([
  [{ bird: 'dodo' }, 'That bird is not in the warden’s notebook.'],
  [{ sense: 1 }, 'The line for sense must be a number from 0 to 0.95 with at most three decimals.'],
  [
    { tools: [{ tool: 'tailWeight', options: [{ set: 2, price: 0 }] }] },
    'The weight of tails is not for notebooks: nobody can say how far out a line is.',
  ],
])('%j is refused with a sentence', (settings, sentence) => {
  const parsed = told(parseChallenge({ ...CHALLENGE, ...settings }));
  expect(parsed).toEqual({ ok: false, error: [sentence] });
});

test('top-p is for machines that write', () => {
  const tools = [{ tool: 'topP', options: [{ set: 0.9, price: 0 }] }];
  expect(parseChallenge({ ...CHALLENGE, tools }).ok).toBe(true);
  const bell = { ...CHALLENGE, model: 'gaussian', tools };
  expect(told(parseChallenge(bell))).toEqual({
    ok: false,
    error: ['Only machines that write can be kept to likely words.'],
  });
});

test('a machine goes on with a line that somebody began', () => {
  const { echo } = worldOf(CHALLENGE);
  const beginning = new Float64Array(LONGEST);
  const { words } = readWords('at dawn a');
  beginning.set(words);
  const { values = new Float64Array() } = echo?.(FIRST, beginning) ?? {};
  expect([...values.subarray(0, words.length)]).toEqual(words);
  expect(values).toHaveLength(LONGEST);
  expect(writeLine(values)).toMatch(/^At dawn an? .+[.…]$/);
  // The same each time, and another way by another luck.
  expect(echo?.(FIRST, beginning).values).toEqual(values);
  const ways = [1, 2, 3].map((luck) =>
    writeLine(echo?.(FIRST, Float64Array.from([...beginning, luck])).values ?? []),
  );
  expect(new Set(ways).size).toBeGreaterThan(1);
  expect([...values].includes(STOP)).toBe(true);
});
