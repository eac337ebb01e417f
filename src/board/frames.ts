import type { Outcome } from '../game/outcome.ts';
import type { Par } from '../game/par.ts';
import type { Position } from '../game/position.ts';
import type { Progress } from '../stage/scene/beats.ts';
import type { RingFrame } from '../stage/scene/ring.ts';
import type { Ghost, RunChartFrame } from '../stage/scene/run-chart.ts';
import { runChartDepth } from '../stage/scene/run-chart.ts';
import { POLICY_NAMES_SHORT } from './words/en/judgement.ts';

/** The ring: a plate for each generation, as thick as its fidelity. */
export function ringFrame({ turns, challenge }: Position, { replace }: Progress): RingFrame {
  return {
    plates: turns.map(({ fidelity, move, costLife }) => ({
      thickness: fidelity,
      isFed: move.real > 0,
      costLife,
    })),
    generations: challenge.generations,
    newest: replace,
  };
}

/** A name beside a line of the chart. */
export interface RunChartLabel {
  readonly text: string;
  readonly kind: Ghost['kind'] | 'goal' | 'you';
  /** Pixels from the top, and from the left as a share of the width. */
  readonly y: number;
  readonly x: number;
}

/** What the chart of a run shows: its past, and others on the same luck. */
export function runChartFrame(
  { challenge, turns }: Position,
  bands: RunChartFrame['bands'],
  others: { readonly rival: Outcome | null; readonly par: Par | null },
): RunChartFrame {
  const ofRival = others.rival?.fidelity.map((tails) => Math.min(...tails));
  return {
    generations: challenge.generations,
    goal: challenge.line,
    past: turns.map(({ fidelity }) => fidelity),
    bands,
    ghosts: [
      ...ghostsOf(others.par).map(({ fidelity, kind }) => ({ fidelity, kind })),
      ...(ofRival === undefined ? [] : [{ fidelity: ofRival, kind: 'rival' as const }]),
    ],
  };
}

/** Names at the ends of the lines, none closer than a line of text to another. */
export function runChartLabels(
  frame: RunChartFrame,
  par: Par | null,
  hasRival: boolean,
  height: number,
): RunChartLabel[] {
  const ends = [
    ...ghostsOf(par).map(({ name, kind, fidelity }) => ({ text: name, kind, fidelity })),
    ...(hasRival
      ? [
          {
            text: 'run to beat',
            kind: 'rival' as const,
            fidelity: frame.ghosts.at(-1)?.fidelity ?? [],
          },
        ]
      : []),
    ...(par === null ? [] : [{ text: 'you', kind: 'you' as const, fidelity: frame.past }]),
  ];
  const labels = ends.map(({ text, kind, fidelity }) => ({
    text,
    kind,
    x: fidelity.length / frame.generations,
    y: runChartDepth(fidelity.at(-1) ?? 1, height) * height,
  }));
  return apart(labels, height);
}

const LINE_HEIGHT = 13;

/** Pushes labels that end at about the same generation down, and then up again, until they are a line apart. */
function apart(labels: readonly RunChartLabel[], height: number): RunChartLabel[] {
  const down: RunChartLabel[] = [];
  for (const label of [...labels].sort((one, other) => one.y - other.y)) {
    const above = near(down, label).map(({ y }) => y + LINE_HEIGHT);
    down.push({ ...label, y: Math.max(10, label.y, ...above) });
  }
  const up: RunChartLabel[] = [];
  for (const label of down.toReversed()) {
    const below = near(up, label).map(({ y }) => y - LINE_HEIGHT);
    up.push({ ...label, y: Math.min(height - 2, label.y, ...below) });
  }
  return up.toReversed();
}

function near(placed: readonly RunChartLabel[], { x }: RunChartLabel): RunChartLabel[] {
  return placed.filter((each) => Math.abs(each.x - x) < 0.14);
}

/** The policies' runs on this luck; the one that made par comes last, on top. */
function ghostsOf(par: Par | null) {
  const references = par?.references ?? [];
  return references
    .map(({ name, won, spent, fidelity }) => ({
      name: POLICY_NAMES_SHORT[name],
      kind: won && spent === par?.par ? ('par' as const) : ('other' as const),
      fidelity,
    }))
    .sort((one, other) => Number(one.kind === 'par') - Number(other.kind === 'par'));
}
