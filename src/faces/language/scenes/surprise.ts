import { dotted, line, lines, paint, polygon, type Shape } from '../../../stage/scene/shapes.ts';
import type { Box } from '../layout.ts';

/** How surprising lines are to the warden, as shares of all lines; impossible ones are the last share. */
export interface SurpriseFrame {
  readonly real: readonly number[];
  readonly written: readonly number[];
}

/** How much of the width is for the bar of impossible lines, and for the gap before it, in bars. */
const LAST = 1.6;
const GAP = 0.9;
/** Room above the highest real bar, so that there is something to grow into. */
const HEADROOM = 1.35;
/** Between the strokes of what is struck through, in pixels. */
const HATCH = 5;

/** Bars for what a machine writes, dots for what the warden writes, and one bar apart for what he could not have written. */
export function surpriseShapes(frame: SurpriseFrame, box: Box): Shape[] {
  const [real, written] = [inPairs(frame.real), inPairs(frame.written)];
  const bins = real.length - 1;
  const bar = box.width / (bins + GAP + LAST);
  const floor = box.y + box.height;
  const most = Math.max(HEADROOM * Math.max(...real), ...written);
  const top = (share: number) => floor - (share / most) * box.height;
  const x = (bin: number) => box.x + bin * bar;
  const bars = written.slice(0, bins).flatMap((share, bin) => {
    if (share === 0) return [];
    const [left, right] = [x(bin) + 0.5, x(bin + 1) - 0.5];
    const corners = [left, top(share), right, top(share), right, floor, left, floor];
    return [polygon(corners, paint('synthetic', 0.55))];
  });
  const outline = real
    .slice(0, bins)
    .flatMap((share, bin) => [x(bin), top(share), x(bin + 1), top(share)]);
  return [
    ...bars,
    dotted([x(0), floor, ...outline, x(bins), floor], 1.1, 4, paint('ink')),
    ...impossibleBar(x(bins + GAP), x(bins + GAP + LAST), top(written.at(-1) ?? 0), floor),
    line([box.x, floor, box.x + box.width, floor], paint('ink', 0.7), 1),
  ];
}

/** What the warden could not have written is struck through here, too. */
function impossibleBar(left: number, right: number, top: number, floor: number): Shape[] {
  const height = floor - top;
  if (height <= 0) return [];
  const strokes = Array.from({ length: Math.floor(height / HATCH) + 1 }, (_, i) => {
    const y = floor - i * HATCH;
    return [left, y, right, Math.max(top, y - HATCH)];
  }).flat();
  const corners = [left, top, right, top, right, floor, left, floor];
  return [
    polygon(corners, paint('synthetic', 0.22)),
    line([left, floor, left, top, right, top, right, floor], paint('synthetic'), 1.4),
    lines(strokes, paint('synthetic'), 1),
  ];
}

/** Two bins in one bar, so that it compares with that of nonsense, which stays alone. */
function inPairs(shares: readonly number[]): number[] {
  const bins = shares.slice(0, -1);
  const pairs = bins.flatMap((share, i) => (i % 2 === 0 ? [share + (bins[i + 1] ?? 0)] : []));
  return [...pairs, shares.at(-1) ?? 0];
}
