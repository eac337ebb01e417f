import type { Position } from '../game/position.ts';
import { findPart } from '../kit/parts.ts';
import type { LabelsOf } from './lineage-labels.ts';
import { svgText } from './svg-text.ts';

/** How high a line of names is, in letters. */
const LINE_HEIGHT = 1.15;

/** The names over a lineage, placed anew where it gets another size. */
export class LineageNames {
  private readonly place: Element;
  private readonly labels: LabelsOf;
  private position: Position | null = null;

  constructor(board: HTMLElement, labels: LabelsOf) {
    this.labels = labels;
    this.place = findPart(board, 'lineage-labels', Element);
    new ResizeObserver(() => {
      if (this.position !== null) this.write(this.position);
    }).observe(this.place);
  }

  write(position: Position): void {
    this.position = position;
    const { clientHeight: height } = this.place;
    const letters = LINE_HEIGHT * Number.parseFloat(getComputedStyle(this.place).fontSize);
    const labels = this.labels(position, height > 0 ? { height, letters } : undefined);
    this.place.replaceChildren(
      ...labels.map(({ text, ...place }) => svgText(text, { dy: '0.35em', ...place })),
    );
  }
}
