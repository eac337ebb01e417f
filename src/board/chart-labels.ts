/** A name that a line of the chart should bear, with where the line ends, in pixels. */
export interface WantedName {
  readonly text: string;
  readonly kind: 'goal' | 'you' | 'rival' | 'par' | 'other';
  readonly x: number;
  readonly y: number;
}

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

interface Room {
  readonly width: number;
  readonly height: number;
  /** Size of the text, in pixels. */
  readonly em: number;
}

/**
 * Places names beside the ends of their lines so that none runs into another or out of the picture. The first ones
 * come first; one for which there is no room near its line is left out.
 */
export function placeNames(wanted: readonly WantedName[], room: Room): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const name of wanted) {
    const found = placesFor(name, room).find(
      (place) => isInside(place, room) && !placed.some((other) => collide(place, other, room)),
    );
    if (found !== undefined) placed.push(found);
  }
  return placed;
}

/** Where a name might stand, best first: just above the end of its line, then further up and down. */
function placesFor(name: WantedName, { width: most, em }: Room): PlacedName[] {
  const width = Math.ceil(name.text.length * LETTER * em);
  const left = Math.max(0, Math.min(name.x + (name.x > most / 2 ? -width : 0), most - width));
  const line = LINE * em;
  const above = -0.3;
  const shifts = STEPS.flatMap((step) => [above - step, above + step]);
  return shifts.map((shift) => ({ ...name, x: left, y: name.y + shift * line, width }));
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
