import { DIGITS, PIXELS } from '../../kinds/pictures/album/world.ts';
import { type PictureModel, SEATS, UNKNOWN } from '../../kinds/pictures/model.ts';
import { INK } from './real.ts';

/** What is framed in a seat: a real picture, a drawn one, or a drawn one in which the judge sees no digit that it knows. */
export type Sort = 'real' | 'drawn' | 'unclear';

/** A picture in its seat. */
export interface Seated {
  readonly sort: Sort;
  /** 0 to 1. */
  readonly ink: ArrayLike<number>;
  /** The mode that is seen in it; null for no digit that the judge knows. */
  readonly seen: number | null;
}

const BLACK = 255;
const LEVELS = 16;

const REAL: readonly Seated[] = INK.flatMap((pictures, seen) =>
  pictures.map((text) => ({
    sort: 'real' as const,
    ink: Float64Array.from(text, (letter) => Number.parseInt(letter, LEVELS + 1) / LEVELS),
    seen,
  })),
);

/** What sits in the 30 seats of a model, digit by digit. */
export function seatedIn(model: PictureModel): readonly Seated[] {
  if (model.network === 'album') return REAL;
  const { ink, verdicts } = model.shown;
  return Array.from({ length: DIGITS.length * SEATS }, (_, seat) => {
    const verdict = verdicts[seat] as number;
    return {
      sort: verdict === UNKNOWN ? 'unclear' : 'drawn',
      ink: Float64Array.from(ink.subarray(seat * PIXELS, (seat + 1) * PIXELS), (v) => v / BLACK),
      seen: verdict === UNKNOWN ? null : verdict,
    };
  });
}
