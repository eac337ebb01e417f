import { faceOf, loadAllWords, loadMakeFace, makeFaceOf } from '../faces/faces.ts';
import type { MakeFace, Remedy } from '../faces/make-face.ts';
import { FACES } from '../faces/registry.ts';
import type { Challenge } from '../kinds/challenge.ts';
import { loadChecks } from '../kinds/kinds.ts';

/** The kinds of model that challenges can be made of. */

/** A kind with its part of the form. */
export interface Maker {
  /** The name of the kind. */
  readonly name: string;
  /** "A bell curve". */
  readonly title: string;
  readonly face: MakeFace;
}

/** Brings everything that the functions below need, and the words for what may be wrong. */
export async function loadMakers(): Promise<void> {
  await Promise.all([
    loadChecks(),
    loadAllWords(),
    ...FACES.map(({ name }) => loadMakeFace({ model: name })),
  ]);
}

/** In the order in which the form lists them. */
export function makers(): Maker[] {
  return FACES.flatMap(({ name }) => {
    const face = makeFaceOf({ model: name });
    return face === null ? [] : [{ name, title: titleOf(name), face }];
  });
}

/** Whether there is a form for challenges of this kind. */
export function canBeMade({ model }: Challenge): boolean {
  return makers().some(({ name }) => name === model);
}

/** What can be mended by pressing a button, with the name of the kind. */
export function remedies(): { readonly name: string; readonly remedy: Remedy }[] {
  return makers().flatMap(({ name, face: { remedy } }) =>
    remedy === null ? [] : [{ name, remedy }],
  );
}

/** The kind that the form has chosen, or the first. */
export function makerOf(model: string | undefined): Maker {
  const all = makers();
  const maker = all.find(({ name }) => name === model) ?? all[0];
  if (maker === undefined) throw new Error('there is no kind of model to make a challenge of');
  return maker;
}

/** A challenge of a kind without anything special: what one group of settings is checked against. */
export function plainChallenge({ name, face }: Maker): Challenge {
  return {
    model: name,
    title: 'Plain',
    n: 200,
    generations: 10,
    spread: 1,
    budget: 200,
    line: 0.3,
    lives: 3,
    seed: 'plain',
    locked: [],
    tools: [],
    ...face.plain,
  };
}

function titleOf(model: string): string {
  const { title } = faceOf({ model });
  return title.charAt(0).toUpperCase() + title.slice(1);
}
