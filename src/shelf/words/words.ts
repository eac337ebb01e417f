import type { Bar } from '../../game/plain.ts';
import type { Feat } from '../../progress/record.ts';
import type { Difficulty } from '../difficulty.ts';
import type { Group } from '../groups.ts';

/** What the shelf of challenges says, in any language. */
export interface ShelfWords {
  readonly groups: Readonly<Record<Group, string>>;
  readonly difficulties: Readonly<Record<Difficulty, string>>;
  /** "★★☆ 360 spent", "lost in generation 8": the best run. */
  best(feat: Feat, bar: Bar): string;
  /** The same where it is read out. */
  bestAloud(feat: Feat, bar: Bar): string;
}
