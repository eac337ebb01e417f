import type { KindWords } from '../../../game/words/words.ts';
import type { MixtureProblem } from '../../../kinds/mixture/settings.ts';
import type { FieldRange } from '../../../kit/number-field.ts';
import type { IslandNumber } from '../make-islands.ts';

/** What is said of the settings of a map, in any language. */
export interface MixtureWords extends KindWords {
  readonly own: Readonly<Record<MixtureProblem, string>>;
  readonly make: {
    /** The numbers of an island, as the form calls them. */
    readonly numbers: Readonly<Record<IslandNumber, string>>;
    /** A number of an island is not one that its field allows. */
    outOfRange(island: string, number: IslandNumber, range: FieldRange): string;
    /**
     * The islands are not the whole world.
     *
     * @param sum of their weights, in per cent
     * @param amount that is missing, or else too much
     */
    rest(sum: string, amount: string, isMissing: boolean): string;
    readonly shareOut: string;
    /** What may be shortened. */
    readonly theNames: string;
  };
}
