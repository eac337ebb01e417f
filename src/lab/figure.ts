import type { LabFigure } from '../faces/lab-face.ts';
import { chartShapes, PLOT } from '../figures/chart.ts';
import { generationScale, type Scale } from '../figures/scale.ts';
import { findPart } from '../kit/parts.ts';
import { showTicks } from '../kit/ticks.ts';
import { svgOf } from '../stage/view/svg.ts';

/** A chart on the page: a picture between two rows of ticks, with its numbers in words below. */
export class LabFigureView {
  private readonly root: HTMLElement;
  private readonly title: HTMLElement;
  private readonly picture: HTMLElement;
  private readonly upwards: HTMLElement;
  private readonly across: HTMLElement;
  private readonly caption: HTMLElement;
  private drawn = '';

  constructor(root: HTMLElement) {
    this.root = root;
    this.title = findPart(root, 'title', HTMLElement);
    this.picture = findPart(root, 'picture', HTMLElement);
    this.upwards = findPart(root, 'upwards', HTMLElement);
    this.across = findPart(root, 'across', HTMLElement);
    this.caption = findPart(root, 'caption', HTMLElement);
  }

  /** Takes it off the page: some kinds of model have fewer figures. */
  hide(): void {
    this.root.hidden = true;
  }

  show({ chart, caption }: LabFigure, scale: Scale, generations: number): void {
    this.root.hidden = false;
    this.title.textContent = chart.title;
    this.caption.textContent = caption;
    const svg = svgOf(chartShapes(chart, scale, generations), PLOT);
    // A picture that is the same is not laid out again: most changes are about one run only.
    if (svg === this.drawn) return;
    this.drawn = svg;
    this.picture.innerHTML = svg;
    showTicks(this.upwards, scale.ticks.toReversed());
    showTicks(this.across, generationScale(generations).ticks);
  }
}
