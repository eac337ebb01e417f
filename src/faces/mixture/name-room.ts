/** Where names have room on the narrowest map: what is clear of others there is so on every wider one. */

/** The narrowest map, in pixels: that of a phone of 360 × 640. */
const WIDTH = 277;
const HEIGHT = 166;
/** What letters of the two sizes take there. */
const LETTER = 7;
const SMALL_LETTER = 5.2;
/** Longest words below a name, in letters: "12.5% of the world". */
const STANDING = 18;
/** How far two lines reach over and under the place of a name, in pixels: see `linesOf` in `labels.ts`. */
const ABOVE = [-31, -3] as const;
const BELOW = [3, 31] as const;
const BESIDE = [-13, 15] as const;

/** What lies in another's way costs so much for each square pixel, and what leaves the map for each pixel. */
const OVER_NAME = 6;
const OVER_HEART = 1;
const OVER_EDGE = 0.15;
const OUTSIDE = 60;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place that a name could have; x and y are shares of the map. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isAbove: boolean;
  readonly isBeside: boolean;
  readonly letters: number;
  /** What it costs to stand there rather than where names usually stand. */
  readonly price: number;
}

/** An ellipse around a mode; half its width and height are shares of the map's, too. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** What a name takes on the narrowest map. */
export function boxOf({ x, y, anchor, isAbove, isBeside, letters }: Placing): Box {
  const [up, down] = isBeside ? BESIDE : isAbove ? ABOVE : BELOW;
  const width = Math.max(LETTER * letters, SMALL_LETTER * STANDING);
  const at = x * WIDTH;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return { left, right: left + width, top: y * HEIGHT + up, bottom: y * HEIGHT + down };
}

/** How far a box leaves the narrowest map, in pixels. */
export function pixelsOutside({ left, right, top, bottom }: Box): number {
  return [-left, right - WIDTH, -top, bottom - HEIGHT].reduce(
    (sum, by) => sum + Math.max(0, by),
    0,
  );
}

/** The area that two boxes share, in square pixels. */
export function sharedArea(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * Chooses a place for each name, so that together they are least in the way of each other and of the modes.
 *
 * @param placings for each name the places that it could have
 * @param hearts for each mode the ring that holds half of it
 * @param edges for each mode the ring that holds nearly all of it
 * @returns for each name which of its places it gets
 */
export function choosePlaces(
  placings: readonly (readonly Placing[])[],
  hearts: readonly Ring[],
  edges: readonly Ring[],
): number[] {
  const offers = placings.map((list, k) =>
    list
      .map((placing, place) => {
        const box = boxOf(placing);
        const over = (rings: readonly Ring[]) =>
          rings.reduce((sum, ring, i) => sum + (i === k ? 0 : sharedArea(box, ringBox(ring))), 0);
        const outside = OUTSIDE * pixelsOutside(box);
        const price = placing.price + outside + OVER_HEART * over(hearts) + OVER_EDGE * over(edges);
        return { place, box, price };
      })
      .sort((one, other) => one.price - other.price),
  );
  return cheapest(offers);
}

interface Offer {
  readonly place: number;
  readonly box: Box;
  readonly price: number;
}

/** All choices are tried, but for those that cannot become the cheapest. Offers are sorted by price. */
function cheapest(offers: readonly (readonly Offer[])[]): number[] {
  let best: { readonly price: number; readonly chosen: readonly Offer[] } = {
    price: Number.POSITIVE_INFINITY,
    chosen: [],
  };
  const restOf = (k: number) =>
    offers.slice(k).reduce((sum, [first]) => sum + (first?.price ?? 0), 0);
  const rest = offers.map((_, k) => restOf(k + 1));
  const choose = (k: number, chosen: readonly Offer[], price: number): void => {
    const list = offers[k];
    if (list === undefined) {
      best = { price, chosen };
      return;
    }
    for (const offer of list) {
      const way = chosen.reduce((sum, { box }) => sum + sharedArea(box, offer.box), 0);
      const sum = price + offer.price + OVER_NAME * way;
      if (sum + (rest[k] ?? 0) < best.price) choose(k + 1, [...chosen, offer], sum);
    }
  };
  choose(0, [], 0);
  return best.chosen.map(({ place }) => place);
}

function ringBox({ x, y, halfWidth, halfHeight }: Ring): Box {
  return {
    left: (x - halfWidth) * WIDTH,
    right: (x + halfWidth) * WIDTH,
    top: (y - halfHeight) * HEIGHT,
    bottom: (y + halfHeight) * HEIGHT,
  };
}
