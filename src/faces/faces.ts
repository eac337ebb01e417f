import { Arrivals } from '../base/arrivals.ts';
import type { FigureFace } from '../figures/face.ts';
import type { Challenge } from '../game/challenge.ts';
import type { KindWords } from '../game/words/words.ts';
import type { BoardFace } from './board-face.ts';
import { type DoorFace, PLAIN_DOOR } from './door-face.ts';
import type { Face } from './face.ts';
import type { LabFace } from './lab-face.ts';
import type { MakeFace } from './make-face.ts';
import { FACES } from './registry.ts';
import { hasToolsToSee } from './tools-seen.ts';

/** The face of a challenge or an experiment, and its parts once they have arrived. */

interface Named {
  /** The name of a kind. */
  readonly model: string;
}

/** @throws RangeError when there is no such kind */
export function faceOf({ model }: Named): Face {
  const face = FACES.find(({ name }) => name === model);
  if (face !== undefined) return face;
  throw new RangeError(`there is no kind of model "${model}"`);
}

const NO_WORDS: KindWords = { names: {}, own: {} };
const words = new Arrivals(async (model) => (await faceOf({ model }).words?.()) ?? NO_WORDS);
const boards = new Arrivals((model) => faceOf({ model }).board());
const labs = new Arrivals((model) => faceOf({ model }).lab());
const makes = new Arrivals(async (model) => (await faceOf({ model }).make?.()) ?? null);
const figures = new Arrivals(async (model) => (await faceOf({ model }).figures?.()) ?? null);
const doors = new Arrivals(async (model) => (await faceOf({ model }).door?.()) ?? PLAIN_DOOR);

export const loadLabFace = ({ model }: Named): Promise<LabFace> => labs.load(model);
export const loadMakeFace = ({ model }: Named): Promise<MakeFace | null> => makes.load(model);
export const loadFigureFace = ({ model }: Named): Promise<FigureFace | null> => figures.load(model);

/** Brings what shows and says a challenge. */
export async function loadBoardFace(challenge: Challenge): Promise<BoardFace> {
  const face = await boards.load(challenge.model);
  if (hasToolsToSee(challenge)) await face.prepare();
  return face;
}

/** Brings the doors of all kinds: the command line reads its options before it knows which kind is meant. */
export async function loadDoorFaces(): Promise<void> {
  await Promise.all(FACES.map(({ name }) => doors.load(name)));
}

/** What has been loaded; these throw an Error where that was forgotten. */
export const boardFaceOf = ({ model }: Named): BoardFace => boards.get(model);
export const labFaceOf = ({ model }: Named): LabFace => labs.get(model);
export const makeFaceOf = ({ model }: Named): MakeFace | null => makes.get(model);
export const doorFaceOf = ({ model }: Named): DoorFace => doors.get(model);

/** Brings what `sentenceOf` of `problems.ts` needs: whoever has a problem does not always know the kind that it is about. */
export async function loadAllWords(): Promise<void> {
  await Promise.all(FACES.map(({ name }) => words.load(name)));
}

/** What a kind says of the settings that only it has. */
export const wordsOf = (model: string): KindWords => words.get(model);

/** Brings every part of every face, for whoever may take the time: the build, scripts, tests. */
export async function loadAllFaces(): Promise<void> {
  await Promise.all(
    FACES.flatMap(({ name }) => [
      words.load(name),
      boards.load(name),
      labs.load(name),
      makes.load(name),
      figures.load(name),
      doors.load(name),
    ]),
  );
}
