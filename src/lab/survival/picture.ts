import { findPart } from '../../kit/parts.ts';
import { circle, line, paint, type Shape } from '../../stage/scene/shapes.ts';
import { readPalette } from '../../stage/view/palette.ts';
import { svgOf } from '../../stage/view/svg.ts';
import type { Place } from './settings.ts';
import { contourShapes, mapShapes, shadeOf } from './shapes.ts';
import type { MapValues } from './values.ts';

/** Pixels that lines over the map are laid out in, whatever it is stretched to. */
const SIDE = 480;

/** The map on the page: cells on a canvas, as SVG where there is none; lines and the point over them. */
export class MapPicture {
  private readonly cells: HTMLElement;
  private readonly lines: HTMLElement;
  private readonly point: HTMLElement;
  private readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d', { alpha: false });

  constructor(root: HTMLElement) {
    this.cells = findPart(root, 'cells', HTMLElement);
    this.lines = findPart(root, 'lines', HTMLElement);
    this.point = findPart(root, 'point', HTMLElement);
  }

  /** Before the first cells of a map: what is there stays until they come. */
  begin({ columns, rows }: MapValues): void {
    this.lines.replaceChildren();
    if (this.context === null) return;
    this.canvas.width = columns;
    this.canvas.height = rows;
    this.context.fillStyle = readPalette().paper;
    this.context.fillRect(0, 0, columns, rows);
  }

  /** Paints cells, each as a square that reaches to the right and downwards in the map's own order. */
  paint(values: MapValues, cells: readonly number[], size: number): void {
    if (this.context === null) return;
    if (this.canvas.parentElement === null) this.cells.replaceChildren(this.canvas);
    const { columns, rows } = values;
    const { paper, tail } = readPalette();
    for (const cell of cells) {
      const column = cell % columns;
      const row = (cell - column) / columns;
      // Rows go upwards on the page.
      const place = [column, rows - row - size, size, size] as const;
      this.context.globalAlpha = 1;
      this.context.fillStyle = paper;
      this.context.fillRect(...place);
      this.context.globalAlpha = shadeOf(values.at(column, row));
      this.context.fillStyle = tail;
      this.context.fillRect(...place);
    }
  }

  /** After a stage: the lines, and all cells where there is no canvas. */
  finishStage(values: MapValues): void {
    const { columns, rows } = values;
    const unit = SIDE / Math.max(columns, rows);
    const size = { width: columns * unit, height: rows * unit };
    this.lines.innerHTML = svgOf(contourShapes(values, unit), size);
    if (this.context === null) this.cells.innerHTML = svgOf(mapShapes(values, unit), size);
  }

  /** All that is known once more, in the colours that are on now. */
  repaint(values: MapValues): void {
    const known = [...values.values.keys()].filter((cell) => !Number.isNaN(values.values[cell]));
    this.paint(values, known, 1);
  }

  showPoint({ columns, rows }: MapValues, { column, row }: Place): void {
    const unit = SIDE / Math.max(columns, rows);
    const [x, y] = [(column + 0.5) * unit, (rows - row - 0.5) * unit];
    const size = { width: columns * unit, height: rows * unit };
    const shapes: Shape[] = [
      line([x, 0, x, size.height], paint('ink', 0.35), 1),
      line([0, y, size.width, y], paint('ink', 0.35), 1),
      circle(x, y, 8, paint('paper'), 4.5),
      circle(x, y, 8, paint('ink'), 2.2),
    ];
    this.point.innerHTML = svgOf(shapes, size);
  }
}
