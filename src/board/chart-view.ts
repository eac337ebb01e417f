import type { Par } from '../game/par.ts';
import { findPart } from '../kit/parts.ts';
import { type RunChartFrame, runChartScene } from '../stage/scene/run-chart.ts';
import { svgOf } from '../stage/view/svg.ts';
import { type PlacedName, placeNames } from './chart-labels.ts';
import { runChartCurves, runChartNames } from './frames.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A chart of a run, as SVG: a few shapes, redrawn while a slider moves. */
export class RunChartView {
  private readonly picture: HTMLElement;
  private readonly names: SVGElement;

  /** @param name of the chart: its picture and the names over it are parts of the board */
  constructor(board: HTMLElement, name: 'course' | 'fates') {
    this.picture = findPart(board, `${name}-picture`, HTMLElement);
    this.names = findPart(board, `${name}-names`, SVGElement);
  }

  /** @param par with the policies whose lines bear names, where there are any */
  draw(frame: RunChartFrame, par: Par | null): void {
    const { clientWidth: width, clientHeight: height } = this.picture;
    if (width === 0) return;
    const size = { width, height };
    // Read before anything is written: the browser would lay out the page in between.
    const { em } = this;
    // Numbers and names of roles only: `svgOf` takes no text from outside.
    this.picture.innerHTML = svgOf(runChartScene(frame, size), size);
    const wanted = runChartNames(frame, par, size);
    const placed = placeNames(wanted, { ...size, em }, runChartCurves(frame, size));
    this.names.replaceChildren(...placed.map(textOf));
  }

  /** Size of the names, in pixels: the projector has larger ones. */
  private get em(): number {
    const text = this.names.querySelector('text') ?? this.names.appendChild(textOf(NO_NAME));
    return Number.parseFloat(getComputedStyle(text).fontSize);
  }
}

const NO_NAME: PlacedName = { text: '', kind: 'other', x: 0, y: 0, width: 0 };

function textOf({ text, kind, x, y }: PlacedName): SVGElement {
  const name = document.createElementNS(SVG, 'text');
  name.textContent = text;
  name.setAttribute('class', kind);
  name.setAttribute('x', String(x));
  name.setAttribute('y', String(y));
  return name;
}
