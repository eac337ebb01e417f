import type { NamePlace } from './scenes/chart.ts';

/** Where names have room on the narrowest map: what is clear of others there is so on every wider one. */

/** The narrowest map, in pixels, and what its letters take: a line, and the two sizes of letter. */
const WIDTH = 288;
const HEIGHT = 173;
const LINE = 14;
const LETTER = 7;
const SMALL_LETTER = 5.6;
/** Longest words below a name, in letters: "12.5% of the world". */
const STANDING = 18;
/** Boxes may touch by so much: letters do not fill theirs. */
const SLACK = 3;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name that wants room, with the shift that it has on a narrow map, in pixels. */
export interface Wanting {
  readonly place: NamePlace;
  readonly letters: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
}

/**
 * Which names stand beside their modes, on the outer side, because above or below them others are in the way. Names in
 * the middle come first, as those outside have somewhere to go; of two that are equally far out both go.
 */
export function namesBeside(names: readonly Wanting[]): ReadonlySet<number> {
  const taken: Box[] = [];
  const beside = new Set<number>();
  const fromInside = [...names.entries()].sort(([, one], [, other]) => farOut(one) - farOut(other));
  for (const [k, name] of fromInside) {
    const usual = usualBox(name);
    const aside = besideBox(name);
    const twins = names.filter((each) => each !== name && farOut(each) === farOut(name));
    const isBlocked = [...taken, ...twins.map(usualBox)].some((box) => overlap(box, usual));
    const isMoved = isBlocked && !taken.some((box) => overlap(box, aside));
    if (isMoved) beside.add(k);
    taken.push(isMoved ? aside : usual);
  }
  return beside;
}

/** How far a name's mode is from the middle, in thousandths of the width. */
function farOut({ place }: Wanting): number {
  return Math.round(1000 * Math.abs(place.x - 0.5));
}

function usualBox({ place, letters, anchor, x }: Wanting): Box {
  const y = place.y * HEIGHT;
  const vertical = place.isAbove
    ? { top: y - 2 * LINE, bottom: y }
    : { top: y, bottom: y + 2 * LINE };
  return { ...horizontal(x * WIDTH, letters, anchor), ...vertical };
}

function besideBox({ place, letters }: Wanting): Box {
  const isLeft = place.x < 0.5;
  const x = (place.x + (isLeft ? -place.reach : place.reach)) * WIDTH;
  const y = place.middle * HEIGHT;
  return { ...horizontal(x, letters, isLeft ? 'end' : 'start'), top: y - LINE, bottom: y + LINE };
}

function horizontal(x: number, letters: number, anchor: Wanting['anchor']) {
  const width = Math.max(LETTER * letters, SMALL_LETTER * STANDING);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width };
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > SLACK && down > SLACK;
}
