import type { FigureFace } from '../figures/face.ts';
import type { KindWords } from '../game/words/words.ts';
import type { BoardFace } from './board-face.ts';
import type { DoorFace } from './door-face.ts';
import type { LabFace } from './lab-face.ts';
import type { MakeFace } from './make-face.ts';

/**
 * How a kind of model looks and speaks, place by place. Each part arrives by dynamic import where it is used; what a
 * place has no need of a kind may leave out.
 */
export interface Face {
  /** The name of the kind; see `src/kinds/registry.ts`. */
  readonly name: string;
  /** What it is called in lists and choices: "a bell curve". */
  readonly title: string;
  readonly inLab: {
    /** What the lab's choice of kinds calls it. */
    readonly title: string;
    /** The lab's settings that not every kind has and this one has, by their keys in an address, without the letter of a run. */
    readonly settings: readonly string[];
  };
  /** What it says of the settings that only challenges of this kind have; null where there are none to speak of. */
  readonly words: (() => Promise<KindWords>) | null;
  readonly board: () => Promise<BoardFace>;
  readonly lab: () => Promise<LabFace>;
  /** Without it nobody can make a challenge of this kind. */
  readonly make: (() => Promise<MakeFace>) | null;
  /** Without it lessons have no figures of this kind. */
  readonly figures: (() => Promise<FigureFace>) | null;
  /** The command line; without it the kind has no options of its own there. */
  readonly door: (() => Promise<DoorFace>) | null;
}
