import { countBins } from '../../figures/bins.ts';
import type { FigureFace, RunsFace } from '../../figures/face.ts';
import { grouped, percentWords } from '../../figures/format.ts';
import type { LoopSettings } from '../../figures/loop.ts';
import { box, mark } from '../../figures/marks.ts';
import type { RunValues } from '../../figures/run-values.ts';
import { drawnOf, isFed, ofAll, SMALL } from '../../figures/runs.ts';
import type { Picture, RunsSettings } from '../../figures/settings.ts';
import { survivalHistogram } from '../../figures/survivors.ts';
import type { MixtureLoop } from '../../kinds/mixture/experiment.ts';
import { PRESETS } from '../../kinds/mixture/presets.ts';
import { rareModes } from '../../kinds/mixture/regions/rare.ts';
import { circle, disc, paint, polygon, type Shape } from '../../stage/scene/shapes.ts';
import { streamBands } from './scenes/stream-graph.ts';

/** Figures of maps in lessons: a run is a stream, a band for each island. */

/** Generations that are drawn of a run at most. */
const MOST_DRAWN = 16;

type MapLoop = LoopSettings & MixtureLoop;

interface MapSettings extends RunsSettings {
  readonly loop: MapLoop;
}

const runs: RunsFace = {
  quantities: ({ world }: MapLoop) => [
    'modesCovered',
    'outskirtsSurvival',
    ...PRESETS[world].map((_, mode) => weightOf(mode)),
  ],
  picture: streamShapes,
  caption: ({ world }: MapLoop, values, run) =>
    `${coveredAtEnd(values)[run]} of ${PRESETS[world].length} islands`,
  legend: legendOf,
  summary: summaryOf,
  way: { head: 'Islands', quantity: 'modesCovered', text: String },
  end: [{ head: 'Outskirts', quantity: 'outskirtsSurvival', text: (value) => percentWords(value) }],
};

export const figures: FigureFace = {
  runs,
  survivors: {
    survival: survivalHistogram('outskirtsSurvival'),
    islands: {
      quantity: 'modesCovered',
      bins: ({ world }: MapLoop) => countBins(PRESETS[world].length),
      axis: 'islands left',
      head: 'Islands left',
      summary(after, { counts, runs: all }, median) {
        const whole = counts.at(-1) as number;
        return `${after}, the median of ${grouped(all)} runs has ${median} of ${counts.length - 1} islands left; ${grouped(whole)} of them have all.`;
      },
    },
  },
  theory: {},
};

function weightOf(mode: number): string {
  return `weight${mode + 1}`;
}

function coveredAtEnd(values: RunValues): Float64Array {
  return values.at(values.generations, 'modesCovered');
}

/** The shares of islands through a run, one band each. */
function streamShapes(settings: MapSettings, values: RunValues, run: number): Shape[] {
  const { generations, world } = settings.loop;
  const truth = PRESETS[world];
  const courses = truth.map(({ weight }, mode) => [
    weight,
    ...values.courseOf(run, weightOf(mode)),
  ]);
  const shares = drawnOf(generations, MOST_DRAWN).map((t) =>
    courses.map((course) => course[t] as number),
  );
  const { width, height } = SMALL;
  const steps = shares.length - 1;
  const bands = streamBands(
    shares,
    rareModes(truth),
    (i) => Math.round((i / steps) * width),
    (share) => Math.round(2 + (height - 10) * (1 - share)),
  );
  return [...bands, fedMark(isFed(settings))];
}

/** Below the bands: filled where real samples were fed, hollow where not. */
function fedMark(fed: boolean): Shape {
  const [x, y] = [SMALL.width - 5, SMALL.height - 4];
  return fed ? disc(x, y, 4, paint('real')) : circle(x, y, 3.2, paint('synthetic'), 1.4);
}

function legendOf(settings: MapSettings): Picture[] {
  const hasRare = rareModes(PRESETS[settings.loop.world]).length > 0;
  return [
    mark(
      'from left to right, one run: each band is an island, as wide as its share',
      polygon(box(3, 13), paint('synthetic', 0.6)),
    ),
    ...(hasRare ? [mark('a rare island', polygon(box(3, 13), paint('tail', 0.85)))] : []),
    isFed(settings)
      ? mark('fed with real samples', disc(16, 8, 5, paint('real')))
      : mark('no real samples', circle(16, 8, 4.5, paint('synthetic'), 1.6)),
  ];
}

function summaryOf(after: string, { world }: MapLoop, values: RunValues): string {
  const counts = [...coveredAtEnd(values)];
  const islands = PRESETS[world].length;
  const whole = counts.filter((each) => each === islands).length;
  const poorest = whole === counts.length ? '' : ` The poorest has ${Math.min(...counts)} left.`;
  return `${after}, ${ofAll(whole, counts.length, 'runs', ['has', 'have'])} all ${islands} islands.${poorest}`;
}
