import { findPart } from '../kit/parts.ts';
import { percent } from '../kit/words/en.ts';
import type { RunChartFrame } from '../stage/scene/run-chart.ts';
import { runChartDepth, runChartScene } from '../stage/scene/run-chart.ts';
import { svgOf } from '../stage/view/svg.ts';
import type { RunChartLabel } from './frames.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The chart of a run, as SVG: a few shapes, redrawn while a slider moves. */
export class RunChartView {
  private readonly picture: HTMLElement;
  private readonly names: SVGElement;

  constructor(board: HTMLElement) {
    this.picture = findPart(board, 'course-picture', HTMLElement);
    this.names = findPart(board, 'course-names', SVGElement);
  }

  /** @param labelsFor names beside the lines, for the height of the picture */
  draw(frame: RunChartFrame, labelsFor: (height: number) => readonly RunChartLabel[]): void {
    const { clientWidth: width, clientHeight: height } = this.picture;
    if (width === 0) return;
    // Numbers and names of roles only: `svgOf` takes no text from outside.
    this.picture.innerHTML = svgOf(runChartScene(frame, { width, height }), { width, height });
    const goal = nameOf(`line ${percent(frame.goal)}%`, 'goal', 0, goalAt(frame, height), 'start');
    const others = labelsFor(height).map(({ text, kind, x, y }) =>
      nameOf(text, kind, x, y - 4, x > 0.85 ? 'end' : 'start'),
    );
    this.names.replaceChildren(...(frame.goal > 0 ? [goal, ...others] : others));
  }
}

function goalAt({ goal }: RunChartFrame, height: number): number {
  return runChartDepth(goal, height) * height - 5;
}

function nameOf(text: string, kind: string, x: number, y: number, anchor: string): SVGElement {
  const name = document.createElementNS(SVG, 'text');
  name.textContent = text;
  name.setAttribute('class', kind);
  name.setAttribute('x', `${100 * x}%`);
  name.setAttribute('y', String(y));
  name.setAttribute('text-anchor', anchor);
  return name;
}
