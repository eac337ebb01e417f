import type { Problem } from '../base/problem.ts';
import type { Challenge } from '../kinds/challenge.ts';
import type { Fields } from './make-fields.ts';

/** The groups of the form, in its order. */
export const GROUPS = ['title', 'world', 'rules', 'luck', 'locks', 'tools'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * What the page on which challenges are made needs of a kind of model. A kind with settings of its own has controls for
 * them: `MakeWorld.astro` and `MakeTools.astro` in its folder stand in the groups `world` and `tools`, each in a frame with
 * the kind's name as `data-only`. What of a frame is not always shown has a name as `data-shown`.
 *
 * @typeParam Own a challenge with the settings that only this kind has
 */
export interface MakeFace<Own extends Challenge = Challenge> {
  /** Its own settings in a challenge without anything special. */
  readonly plain: Omit<Own, keyof Challenge>;
  /** What its own controls hold; without a challenge of this kind something sensible to begin with. */
  fields(challenge: Own | null): Fields;
  /** The settings that its own controls make, by the groups that they stand in; still unchecked. */
  settings(fields: Fields): Partial<Readonly<Record<Group, object>>>;
  /** Whether what is called so (`data-shown`) belongs to the challenge as it stands; what is hidden is not part of it. */
  shows(name: string, fields: Fields): boolean;
  /** A problem in sentences about its own controls, where they say it better than the rules do; null elsewhere. */
  say(problem: Problem, fields: Fields): readonly string[] | null;
  /** Texts of its own that make a link long. */
  texts(challenge: Own): readonly LongText[];
  /** What can be mended by pressing a button beside the world; null where there is nothing of that sort. */
  readonly remedy: Remedy | null;
}

/** A text that is worth shortening when a challenge does not fit into a link. */
export interface LongText {
  readonly text: string;
  /** "the title". */
  readonly words: string;
}

export interface Remedy {
  /** On the button. */
  readonly label: string;
  /** Whether there is something to mend. */
  isNeeded(fields: Fields): boolean;
  /** The fields after it was mended. */
  apply(fields: Fields): Fields;
  /** The field that gets the focus, for the button goes away. */
  readonly focus: string;
}
