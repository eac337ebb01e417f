import { acrossWidth, between, TAIL_EDGE } from '../faces/gaussian/scenes/curve.ts';
import { dotRadius, layoutDots } from '../faces/gaussian/scenes/training-set.ts';
import { type Gaussian, STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import { ease } from '../stage/scene/ease.ts';
import { type Plate, ringScene } from '../stage/scene/ring.ts';
import {
  circle,
  disc,
  dotted,
  line,
  paint,
  polygon,
  type Shape,
  type Size,
} from '../stage/scene/shapes.ts';
import { type Mark, ROUND, type Snake } from './run.ts';

/** The picture is square. */
export const SIZE: Size = { width: 420, height: 420 };

/** Where the values from −REACH to REACH stand inside the ring. */
const LEFT = 69;
const WIDTH = 282;
/** Curves are drawn so far to either side of the middle. */
const SPAN = 3.7;
const BASELINE = 252;
/** Every curve is drawn as high as every other, so that widths can be compared. */
const HEIGHT = 112;
const DOTS = { width: WIDTH, top: BASELINE + 10, height: 58, toX };
/** Where a real sample begins to fall. */
const SKY = 128;
/** A real sample first falls, for this share of the time; then the curve takes it in. */
const FALL = 0.5;

/**
 * The ring with the curve of the latest generation inside it, the world dotted behind.
 *
 * @param share how much of the latest generation has been shown, 0 to 1
 */
export function snakeScene(snake: Snake, share: number): Shape[] {
  const isFed = snake.now.real > 0;
  const taken = isFed ? Math.max(0, (share - FALL) / (1 - FALL)) : share;
  const shown = between(snake.before, snake.now.model, ease(taken));
  return [
    ...ringScene(ringFrame(snake, taken), SIZE),
    ...modelShapes(shown),
    dotted(bell(STANDARD_NORMAL), 1.4, 6.4, paint('ink')),
    line([toX(-SPAN), BASELINE, toX(SPAN), BASELINE], paint('ink'), 1.4),
    ...sampleShapes(snake, ease(Math.min(1, share / FALL))),
  ];
}

function ringFrame({ now, marks }: Snake, newest: number) {
  const count = now.generation === 0 ? 0 : ((now.generation - 1) % ROUND) + 1;
  const from = marks.length - count;
  return {
    plates: marks.slice(from).map(plateOf),
    past: marks.slice(Math.max(0, from - ROUND), from).map(plateOf),
    generations: ROUND,
    newest,
  };
}

function plateOf({ width, isFed }: Mark): Plate {
  return { thickness: Math.min(1, width), isFed, costLife: false };
}

function modelShapes(model: Gaussian): Shape[] {
  const area = (from: number, to: number) => [
    toX(from),
    BASELINE,
    ...bell(model, from, to),
    toX(to),
    BASELINE,
  ];
  return [
    polygon(area(-TAIL_EDGE, TAIL_EDGE), paint('synthetic', 0.2)),
    polygon(area(-SPAN, -TAIL_EDGE), paint('tail', 0.5)),
    polygon(area(TAIL_EDGE, SPAN), paint('tail', 0.5)),
    line(bell(model), paint('synthetic'), 2.6),
  ];
}

/** What the model was fitted to, hanging below the axis; a real sample falls from above. */
function sampleShapes({ now: { trainingSet } }: Snake, fallen: number): Shape[] {
  const radius = dotRadius(trainingSet, DOTS);
  return layoutDots(trainingSet, DOTS).map(({ x, y, isReal }) =>
    isReal
      ? disc(x, SKY + fallen * (y - SKY), radius + 3, paint('real'))
      : circle(x, y, radius, paint('synthetic'), 1.3),
  );
}

/** Points of a curve between two values; many where it is steep, also when it is nearly a point. */
function bell(model: Gaussian, from = -SPAN, to = SPAN): number[] {
  const deviation = Math.max(0.001, Math.sqrt(model.variance));
  const inside = Array.from({ length: 57 }, (_, i) => model.mean + ((i - 28) / 7) * deviation);
  const values = [from, ...inside.filter((value) => value > from && value < to), to];
  return values.flatMap((value) => {
    const z = (value - model.mean) / deviation;
    return [toX(value), BASELINE - HEIGHT * Math.exp(-0.5 * z * z)];
  });
}

function toX(value: number): number {
  return LEFT + acrossWidth(WIDTH)(value);
}
