import { svgOf } from '../stage/view/svg.ts';
import { type Chart, type Course, chartShapes } from './chart.ts';
import { averageChart, bandsOf, type Findings, most } from './chart-parts.ts';
import { closedForm, RUNS_NAME, SYMBOLS } from './closed-form.ts';
import { generationScale, scaleOf } from './scale.ts';
import type { Guess, TheorySettings, View } from './settings.ts';
import { theorySummary, theoryTable } from './theory-words.ts';

/** What the chart is drawn in, before it is stretched to its place. */
export const CURVES = { width: 480, height: 260 } as const;
/** The axis of an exploding loop reaches no further than this. */
const MOST = 10;

export function theoryView(
  settings: TheorySettings,
  findings: Findings,
  guess: Guess | null,
): View {
  const { generations } = settings.loop;
  const chart = theoryChart(settings, findings, guess);
  const scale = scaleOf(...chart.extent);
  return {
    pictures: [{ svg: svgOf(chartShapes(chart, scale, generations, CURVES), CURVES), words: '' }],
    axes: {
      upwardsName: SYMBOLS[settings.quantity],
      acrossName: 'generation',
      upwards: scale.ticks,
      across: generationScale(generations).ticks,
      hasBars: false,
    },
    summary: theorySummary(settings, findings),
    table: theoryTable(settings, findings),
  };
}

export function theoryChart(
  settings: TheorySettings,
  findings: Findings,
  guess: Guess | null,
): Chart {
  const { quantity, title, loop } = settings;
  const bands = bandsOf(findings.ensemble, RUNS_NAME[quantity], 'synthetic');
  const start = quantity === 'squaredMeanError' ? 0 : 1;
  const guessed = guess === null ? [] : [guessCourse(guess, loop.generations)];
  if (quantity !== 'width') {
    const chart = averageChart(findings, quantity, title, start);
    const courses = [...chart.courses, ...guessed];
    const extent = [0, most(MOST, chart.extent[1], courses, bands)] as const;
    return { ...chart, bands, courses, extent };
  }
  const values = closedForm(findings.theory, quantity);
  const ofTheory: Course[] = values === null ? [] : [{ values, role: 'ink', style: 'theory' }];
  const courses = [...ofTheory, ...guessed];
  const extent = [0, most(MOST, 1, courses, bands)] as const;
  return { title, start, reference: 1, bands, courses, averages: null, extent };
}

/** A guess as a curve; a value is the same in every generation. */
function guessCourse(guess: Guess, generations: number): Course {
  const values =
    'curve' in guess
      ? guess.curve.slice(0, generations + 1)
      : Array.from({ length: generations + 1 }, () => guess.value);
  const [start = 0, ...rest] = values;
  return { values: Float64Array.from(rest), role: 'ink', style: 'guess', start };
}
