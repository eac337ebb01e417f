/** A name that a line of the chart should bear, with where the line ends, in pixels. */
export interface WantedName {
  readonly text: string;
  /** The line of the goal runs through the whole chart: its name may stand anywhere along it. */
  readonly kind: 'goal' | 'you' | 'rival' | 'par' | 'other';
  readonly x: number;
  readonly y: number;
}

/** The points of a curve from left to right, in pixels: x, y, x, y … */
export type Curve = readonly number[];

/** A name with its place: the baseline of the text, from its left edge. */
export interface PlacedName extends WantedName {
  readonly width: number;
}

/** How wide a letter is as a rule, and how high a line of text, in ems: rather too much than too little. */
const LETTER = 0.56;
const LINE = 1.05;

/** How far a line of text reaches below its baseline, in ems. */
const DROP = 0.25;

/** How far from the end of its line a name may stand, in lines. */
const STEPS = Array.from({ length: 13 }, (_, i) => i / 4);

/** As far away, a name still clearly belongs to its line; so far it goes to stand on no curve. */
const NEAR = STEPS.filter((step) => step < 2);

/** How far it goes along its line for that, back from the end or beyond it, as shares of its own width. */
const SLIDES = [0, -1.05, 0.5, 1, 1.5, 2, 2.5];

/** At how many places along its line the name of the goal is tried. */
const STOPS = 24;

interface Room {
  readonly width: number;
  readonly height: number;
  /** Size of the text, in pixels. */
  readonly em: number;
}

/**
 * Places names beside the ends of their lines so that none runs into another or out of the picture, and on no curve where
 * that can be had. The first ones come first; one for which there is no room near its line is left out. The goal is
 * said elsewhere too: its name stands on no curve at all.
 */
export function placeNames(
  wanted: readonly WantedName[],
  room: Room,
  curves: readonly Curve[] = [],
): PlacedName[] {
  const placed: PlacedName[] = [];
  const isFree = (place: PlacedName) =>
    isInside(place, room) && !placed.some((other) => collide(place, other, room));
  const isClear = (place: PlacedName) => !curves.some((curve) => runsThrough(curve, place, room));
  for (const name of wanted) {
    const isGoal = name.kind === 'goal';
    const places = isGoal ? alongLine(name, room) : besideEnd(name, room, NEAR, SLIDES);
    const clear = places.find((place) => isFree(place) && isClear(place));
    const found = clear ?? (isGoal ? undefined : besideEnd(name, room, STEPS, [0]).find(isFree));
    if (found !== undefined) placed.push(found);
  }
  return placed;
}

/** Where the name of the goal might stand, best first: above its line or below, from the right to the left. */
function alongLine(name: WantedName, { width: most, em }: Room): PlacedName[] {
  const width = widthOf(name, em);
  const stops = Array.from({ length: STOPS + 1 }, (_, i) => (1 - i / STOPS) * (most - width));
  // Dots of the line are about a pixel wide.
  const heights = [name.y - DROP * em - 1, name.y + (LINE - DROP) * em + 1];
  return stops.flatMap((x) => heights.map((y) => ({ ...name, x, y, width })));
}

/** Where a name might stand, best first: just above the end of its line, then further up and down, then along the line. */
function besideEnd(
  name: WantedName,
  { width: most, em }: Room,
  steps: readonly number[],
  slides: readonly number[],
): PlacedName[] {
  const width = widthOf(name, em);
  const end = name.x + (name.x > most / 2 ? -width : 0);
  const above = -0.3;
  const shifts = steps.flatMap((step) => [above - step, above + step]);
  return slides.flatMap((slide) => {
    const x = Math.max(0, Math.min(end - slide * width, most - width));
    return shifts.map((shift) => ({ ...name, x, y: name.y + shift * LINE * em, width }));
  });
}

function widthOf({ text }: WantedName, em: number): number {
  return Math.ceil(text.length * LETTER * em);
}

function isInside({ x, y, width }: PlacedName, room: Room): boolean {
  return (
    x >= 0 &&
    x + width <= room.width &&
    y - (LINE - DROP) * room.em >= 0 &&
    y + DROP * room.em <= room.height
  );
}

function collide(one: PlacedName, other: PlacedName, { em }: Room): boolean {
  const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
  return !isBeside && Math.abs(one.y - other.y) < LINE * em;
}

/** Whether a curve runs through the box of a name. */
function runsThrough(curve: Curve, { x, y, width }: PlacedName, { em }: Room): boolean {
  const [top, bottom] = [y - (LINE - DROP) * em, y + DROP * em];
  for (let i = 2; i + 1 < curve.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = curve.slice(i - 2, i + 2);
    if (x1 < x || x0 > x + width) continue;
    const at = (place: number) => (x1 === x0 ? y1 : y0 + ((place - x0) / (x1 - x0)) * (y1 - y0));
    const [left, right] = [at(Math.max(x, x0)), at(Math.min(x + width, x1))];
    if (Math.max(left, right) >= top && Math.min(left, right) <= bottom) return true;
  }
  return false;
}
