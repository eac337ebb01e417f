import { ease } from './ease.ts';
import {
  type Corner,
  circle,
  disc,
  line,
  type Points,
  paint,
  polygon,
  type Shape,
  type Size,
  smoothed,
} from './shapes.ts';

/** A generation on the ring. */
export interface Plate {
  /** How thick the snake is here, 0 to 1: on a board the fidelity of the worse tail. */
  readonly thickness: number;
  /** Whether real samples were in its training set. */
  readonly isFed: boolean;
  readonly costLife: boolean;
}

export interface RingFrame {
  /** The generations so far, generation 1 first. */
  readonly plates: readonly Plate[];
  /** The round before, which shows faintly where this one has not come yet. */
  readonly past?: readonly Plate[];
  /** Generations in all, or of a round. */
  readonly generations: number;
  /** How much of the last plate is there yet, 0 to 1. */
  readonly newest: number;
}

/** How thick the first plate begins. */
const TAIL_TIP = 0.12;

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly thickest: number;
  readonly gap: number;
  readonly step: number;
}

/** The snake: a plate per generation, its head where we are; at the last generation it bites its tail. */
export function ringScene(frame: RingFrame, size: Size): Shape[] {
  const ring = ringFor(frame.generations, size);
  const shown = Math.max(0, frame.plates.length - 1 + frame.newest);
  const past = frame.past ?? [];
  const waiting = Array.from({ length: frame.generations }, (_, i) => {
    const plate = past[i];
    if (plate === undefined) return thread(ring, i, i + 1);
    const before = past[i - 1] ?? plate;
    const faint = paint(plate.isFed ? 'real' : 'synthetic', 0.25);
    return band(ring, i, i + 1, before.thickness, plate.thickness, faint);
  }).slice(Math.floor(shown));
  const plates = frame.plates.flatMap((plate, i) => {
    const before = (frame.plates[i - 1] ?? past.at(-1))?.thickness ?? TAIL_TIP;
    const end = i === frame.plates.length - 1 ? i + frame.newest : i + 1;
    return plateShapes(ring, plate, before, i, end);
  });
  const body = bodyAt(frame);
  const bites = shown >= frame.generations;
  return [...waiting, ...plates, ...headShapes(ring, shown, body, bites)];
}

/** How thick the snake is just behind its head, 0 to 1. */
function bodyAt({ plates, past, newest }: RingFrame): number {
  const last = plates.at(-1)?.thickness ?? TAIL_TIP;
  const before = (plates.at(-2) ?? past?.at(-1))?.thickness ?? TAIL_TIP;
  return before + (last - before) * ease(newest);
}

function ringFor(generations: number, { width, height }: Size): Ring {
  const outer = Math.min(width, height) / 2;
  const thickest = outer * 0.23;
  return {
    x: width / 2,
    y: height / 2,
    radius: outer - thickest * 0.8,
    thickest,
    gap: Math.min(0.035, 0.5 / generations),
    step: (2 * Math.PI) / generations,
  };
}

function plateShapes(ring: Ring, plate: Plate, before: number, from: number, to: number): Shape[] {
  const shapes = plate.isFed
    ? [band(ring, from, to, before, plate.thickness, paint('real'))]
    : hollowBand(ring, from, to, before, plate.thickness);
  if (plate.costLife && to >= from + 1) {
    const [x, y] = at(ring, from + 0.5, ring.radius - ring.thickest * 0.8);
    shapes.push(disc(x, y, ring.thickest * 0.15, paint('tail')));
    shapes.push(circle(x, y, ring.thickest * 0.25, paint('tail'), 1));
  }
  return shapes;
}

/** Synthetic only: an outline, so that it differs from a fed plate without colour too. */
function hollowBand(ring: Ring, from: number, to: number, start: number, end: number): Shape[] {
  const points = bandPoints(ring, from, to, start, end);
  const closed = [...points, ...points.slice(0, 2)];
  return [
    polygon(points, paint('synthetic', 0.2)),
    { kind: 'line', points: closed, stroke: paint('synthetic'), width: 1.6 },
  ];
}

function band(
  ring: Ring,
  from: number,
  to: number,
  start: number,
  end: number,
  fill: ReturnType<typeof paint>,
): Shape {
  return polygon(bandPoints(ring, from, to, start, end), fill);
}

/** What is still to come of the ring: a line is half as long as a band that is as thin, and pages hold many. */
function thread(ring: Ring, from: number, to: number): Shape {
  const { steps, inset, length } = piecesOf(ring, from, to);
  const points = Array.from({ length: steps + 1 }, (_, i) =>
    at(ring, from + inset + (i / steps) * length, ring.radius),
  );
  return line(points.flat(), paint('rule'), 0.1 * ring.thickest);
}

/** A piece of the ring from one generation count to another; its thickness runs from `start` to `end`. */
function bandPoints(ring: Ring, from: number, to: number, start: number, end: number): Points {
  const { steps, inset, length } = piecesOf(ring, from, to);
  const shares = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  const side = (sign: number) => (share: number) => {
    const thickness = start + (end - start) * ease(share);
    const half = (ring.thickest * Math.max(0.09, Math.min(1, thickness))) / 2;
    return at(ring, from + inset + share * length, ring.radius + sign * half);
  };
  return [...shares.flatMap(side(1)), ...shares.toReversed().flatMap(side(-1))];
}

/** In how many steps a piece is drawn, what it leaves free at either end, and how long it is. */
function piecesOf(ring: Ring, from: number, to: number) {
  const inset = ring.gap / ring.step / 2;
  return {
    steps: Math.max(4, Math.ceil((to - from) * ring.step * 24)),
    inset,
    length: Math.max(0.001, to - from - 2 * inset),
  };
}

/** A point at a distance from the centre, so many generations clockwise from the top. */
function at(ring: Ring, generations: number, distance: number): Corner {
  const angle = generations * ring.step - Math.PI / 2;
  return [ring.x + distance * Math.cos(angle), ring.y + distance * Math.sin(angle)];
}

/** Half the outline of a snake's head, behind the jaw to snout: [forwards, sideways] in thickest bodies. */
const HEAD: readonly Corner[] = [
  [-0.5, 0.32],
  [-0.2, 0.52],
  [0.15, 0.56],
  [0.5, 0.44],
  [0.82, 0.3],
  [1.02, 0.14],
  [1.06, 0],
];

function headShapes(ring: Ring, generations: number, body: number, bites: boolean): Shape[] {
  const angle = generations * ring.step - Math.PI / 2;
  const [x, y] = at(ring, generations, ring.radius);
  const unit = ring.thickest;
  // Forwards runs clockwise along the ring, sideways points outwards.
  const place = ([forwards, sideways]: Corner): Corner => [
    x + unit * (-forwards * Math.sin(angle) + sideways * Math.cos(angle)),
    y + unit * (forwards * Math.cos(angle) + sideways * Math.sin(angle)),
  ];
  const neck: readonly Corner[] = [
    [-0.95, body * 0.42],
    [-0.72, body * 0.42 + 0.05],
  ];
  const side = [...neck, ...HEAD];
  const other = side.toReversed().map(([forwards, sideways]): Corner => [forwards, -sideways]);
  const [eyeX, eyeY] = place([0.24, 0.25]);
  const jaw = bites ? 0.3 : 0.08;
  const mouth = [place([1.12, jaw]), place([0.45, 0]), place([1.12, -jaw])].flat();
  return [
    polygon(smoothed([...side, ...other].map(place)), paint('ink')),
    polygon(mouth, paint('paper')),
    disc(eyeX, eyeY, unit * 0.115, paint('paper')),
    disc(eyeX + unit * 0.02, eyeY, unit * 0.055, paint('ink')),
  ];
}
