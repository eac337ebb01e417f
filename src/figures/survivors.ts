import type { Values } from '../experiment/ensemble.ts';
import { discs, dotted, line, paint, polygon, type Shape } from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { EXTINCT, placeOf } from './bins.ts';
import { gridLines } from './chart.ts';
import { dashed } from './dashes.ts';
import { type Scale, scaleOf } from './scale.ts';
import type { Guess, SurvivorsSettings, View } from './settings.ts';
import { survivorsSummary, survivorsTable } from './survivors-words.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What the chart is drawn in, before it is stretched to its place. */
export const HISTOGRAM = { width: 480, height: 230 } as const;
const AXIS_NAMES = {
  survival: { upwardsName: 'runs', acrossName: '% of the tail that is left' },
  width: { upwardsName: 'runs', acrossName: 'width in % of the world’s' },
  islands: { upwardsName: 'runs', acrossName: 'islands left' },
} as const;

/** Between two bars, in pixels. */
const GAP = 3;

export function survivorsView(
  settings: SurvivorsSettings,
  values: Values,
  guess: Guess | null,
): View {
  const tally = tallyOf(settings, values);
  const scale = scaleOf(0, Math.max(...tally.counts));
  const shapes = survivorsShapes(settings, tally, scale, guess);
  const { ticks, hasBars } = tally.bins;
  return {
    pictures: [{ svg: svgOf(shapes, HISTOGRAM), words: '' }],
    axes: { ...AXIS_NAMES[settings.of], upwards: scale.ticks, across: ticks, hasBars },
    summary: survivorsSummary(settings, tally),
    table: survivorsTable(settings, tally),
  };
}

export function survivorsShapes(
  { of, mean }: SurvivorsSettings,
  tally: Tally,
  scale: Scale,
  guess: Guess | null,
): Shape[] {
  const { bins } = tally;
  const { width, height } = HISTOGRAM;
  const upright = (value: number) => {
    const x = placeOf(value, bins) * width;
    return { x, points: [x, height, x, 0] };
  };
  const median = upright(tally.median);
  // The axes of tails and widths are in per cent.
  const guessed =
    guess !== null && 'value' in guess ? guess.value / (of === 'islands' ? 1 : 100) : null;
  return [
    ...gridLines(scale, HISTOGRAM),
    ...tally.counts.flatMap((count, i) => barShapes(tally, i, count / scale.to)),
    ...(of === 'islands' ? [] : [line([...upright(1).points], paint('ink', 0.25), 1)]),
    ...(mean ? [dotted(upright(tally.mean).points, 1.6, 6, paint('ink'))] : []),
    line(median.points, paint('ink'), 2.4),
    discs([median.x, 0], 4.5, paint('ink')),
    ...(guessed === null ? [] : dashed(upright(guessed).points, paint('ink'), 2.2)),
  ];
}

/** A bar; extinct ones are hollow. */
function barShapes({ bins }: Tally, i: number, share: number): Shape[] {
  if (share === 0) return [];
  const { width, height } = HISTOGRAM;
  const step = width / bins.names.length;
  const [left, right] = [i * step + GAP, (i + 1) * step - GAP];
  const top = height * (1 - share);
  const corners = [left, height, left, top, right, top, right, height];
  const isExtinct = bins.edges[i + 1] === EXTINCT;
  if (!isExtinct) return [polygon(corners, paint('tail', 0.7))];
  return [polygon(corners, paint('tail', 0.12)), line(corners, paint('tail'), 1.8)];
}
