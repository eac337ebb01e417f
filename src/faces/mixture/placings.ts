import type { Placing } from './name-room.ts';
import type { NamePlace } from './scenes/chart.ts';

/** The places that a name on the map could have. */

/** Names lean away from the middle on a narrow map, so that those beside them have room; see `.west` and `.east`. */
export type Lean = '' | 'west' | 'east';

/** A place for a name, with what a label needs to know of it. */
export interface NamePlacing extends Placing {
  readonly lean: Lean;
}

/** Names so near to the middle, as a share of the width, may lean. */
const NEAR_MIDDLE = 0.15;
/** How far they still reach over the middle of their island then, as a share of the narrowest map. */
const LEAN = 0.075;
/** Names so near to a side may begin or end there, at this share of the width. */
const NEAR_SIDE = 0.3;
const AT_SIDE = 0.01;

/** What it costs not to stand where names usually do, in square pixels of something that is covered. */
const UPRIGHT_AMID = 30;
const AT_A_SIDE = 20;
const BESIDE_OUTSIDE = 100;
const ON_THE_OTHER_SIDE = 150;
const BESIDE_INSIDE = 180;

/** All places for a name of so many letters, those where names usually stand first. */
export function placingsOf(place: NamePlace, letters: number): NamePlacing[] {
  const { x, y, isAbove, middle, reach } = place;
  const upright = [
    { y, isAbove, price: 0 },
    { y: 2 * middle - y, isAbove: !isAbove, price: ON_THE_OTHER_SIDE },
  ].flatMap(({ price, ...vertical }) =>
    horizontal(x).map((each) => ({
      ...each,
      ...vertical,
      isBeside: false,
      letters,
      price: price + each.price,
    })),
  );
  const isLeft = x < 0.5;
  const beside = ([isWest, price]: readonly [boolean, number]): NamePlacing => ({
    x: isWest ? x - reach : x + reach,
    y: middle,
    anchor: isWest ? 'end' : 'start',
    isAbove,
    isBeside: true,
    letters,
    price,
    lean: '',
  });
  const sides = [[isLeft, BESIDE_OUTSIDE] as const, [!isLeft, BESIDE_INSIDE] as const];
  return [...upright, ...sides.map(beside)];
}

type Horizontal = Pick<NamePlacing, 'x' | 'anchor' | 'lean' | 'price'>;

function horizontal(x: number): Horizontal[] {
  const fromMiddle = x - 0.5;
  const isAmid = fromMiddle !== 0 && Math.abs(fromMiddle) < NEAR_MIDDLE;
  const leaning: Horizontal =
    fromMiddle < 0
      ? { x: x + LEAN, anchor: 'end', lean: 'west', price: 0 }
      : { x: x - LEAN, anchor: 'start', lean: 'east', price: 0 };
  const atSide: Horizontal =
    fromMiddle < 0
      ? { x: AT_SIDE, anchor: 'start', lean: '', price: AT_A_SIDE }
      : { x: 1 - AT_SIDE, anchor: 'end', lean: '', price: AT_A_SIDE };
  return [
    ...(isAmid ? [leaning] : []),
    { x, anchor: 'middle', lean: '', price: isAmid ? UPRIGHT_AMID : 0 },
    ...(Math.abs(fromMiddle) > 0.5 - NEAR_SIDE ? [atSide] : []),
  ];
}
