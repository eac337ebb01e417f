import { PIXELS, SIDE } from '../../../kinds/pictures/album/world.ts';
import { cellWords } from '../words/drawing-en.ts';
import { LEVELS, type Sheet, type Spot } from './sheet.ts';

/** What Space makes of a pixel: none, half and full, in turn. */
const STEPS = [LEVELS / 2, LEVELS];

/**
 * A sheet to draw on: with a pointer or a finger as on paper, or pixel by pixel with arrow keys and Space. To whoever
 * does not see it, it is a grid whose cells say how much ink is in them.
 */
export class DrawingGrid {
  private readonly sheet: Sheet;
  private readonly root: HTMLElement;
  private readonly cells: readonly HTMLElement[];
  private readonly onChange: (cell: string | null) => void;
  private at = 0;
  /** Where the pen is while it is down. */
  private pen: Spot | null = null;

  /**
   * @param root an empty table; it becomes a grid
   * @param onChange hears that there is other ink; what is in a cell now, where one was inked by key
   */
  constructor(root: HTMLElement, sheet: Sheet, onChange: (cell: string | null) => void) {
    this.root = root;
    this.sheet = sheet;
    this.onChange = onChange;
    root.role = 'grid';
    this.cells = Array.from({ length: PIXELS }, () => withRole('td', 'gridcell'));
    for (let row = 0; row < SIDE; row++) {
      const line = withRole('tr', 'row');
      line.append(...this.cells.slice(row * SIDE, (row + 1) * SIDE));
      root.append(line);
    }
    this.show();
    this.stand(0);
    root.addEventListener('keydown', (event) => this.press(event));
    root.addEventListener('click', (event) => this.click(event));
    root.addEventListener('focusin', ({ target }) => this.stand(this.indexOf(target)));
    root.addEventListener('pointerdown', (event) => this.putDown(event));
    root.addEventListener('pointermove', (event) => this.move(event));
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      root.addEventListener(end, () => {
        this.pen = null;
      });
    }
  }

  clear(): void {
    this.sheet.clear();
    this.show();
    this.onChange(null);
  }

  private show(): void {
    for (const [pixel, cell] of this.cells.entries()) {
      const level = this.sheet.level(pixel);
      cell.style.setProperty('--level', String(level));
      const words = cellWords(pixel, level);
      if (cell.ariaLabel !== words) cell.ariaLabel = words;
    }
  }

  /** Only one cell is a stop of the Tab key. */
  private stand(pixel: number): void {
    if (pixel < 0) return;
    this.at = pixel;
    for (const [k, cell] of this.cells.entries()) cell.tabIndex = k === pixel ? 0 : -1;
  }

  private press(event: KeyboardEvent): void {
    const isInk = event.key === ' ' || event.key === 'Enter';
    const next = isInk ? this.at : placeAfter(this.at, event);
    if (next === null) return;
    event.preventDefault();
    if (isInk) this.ink(next);
    else this.cells[next]?.focus();
  }

  /** What helps people may press a cell without any pointer. */
  private click({ target, detail }: MouseEvent): void {
    const pixel = this.indexOf(target);
    if (detail === 0 && pixel >= 0) this.ink(pixel);
  }

  private ink(pixel: number): void {
    const now = this.sheet.level(pixel);
    this.sheet.fill(pixel, STEPS.find((step) => step > now) ?? 0);
    this.show();
    this.onChange(cellWords(pixel, this.sheet.level(pixel)));
  }

  private putDown(event: PointerEvent): void {
    if (event.button !== 0 || this.pen !== null) return;
    this.root.setPointerCapture(event.pointerId);
    this.pen = this.spotOf(event);
    this.draw([this.pen]);
  }

  private move(event: PointerEvent): void {
    if (this.pen === null || !this.root.hasPointerCapture(event.pointerId)) return;
    const between = event.getCoalescedEvents();
    this.draw((between.length === 0 ? [event] : between).map((each) => this.spotOf(each)));
  }

  private draw(way: readonly Spot[]): void {
    for (const spot of way) {
      this.sheet.stroke(this.pen ?? spot, spot);
      this.pen = spot;
    }
    this.show();
    this.onChange(null);
  }

  /** In pixels of the sheet, whatever those of the screen are. */
  private spotOf({ clientX, clientY }: MouseEvent): Spot {
    const { left, top, width, height } = this.root.getBoundingClientRect();
    return [((clientX - left) / width) * SIDE, ((clientY - top) / height) * SIDE];
  }

  private indexOf(target: EventTarget | null): number {
    return target instanceof HTMLElement ? this.cells.indexOf(target) : -1;
  }
}

/** Where a key leads from a pixel; null for keys that lead nowhere. */
function placeAfter(pixel: number, { key, ctrlKey }: KeyboardEvent): number | null {
  const column = pixel % SIDE;
  const row = pixel - column;
  switch (key) {
    case 'ArrowLeft':
      return row + Math.max(0, column - 1);
    case 'ArrowRight':
      return row + Math.min(SIDE - 1, column + 1);
    case 'ArrowUp':
      return pixel - (row > 0 ? SIDE : 0);
    case 'ArrowDown':
      return pixel + (pixel + SIDE < PIXELS ? SIDE : 0);
    case 'Home':
      return ctrlKey ? 0 : row;
    case 'End':
      return ctrlKey ? PIXELS - 1 : row + SIDE - 1;
    default:
      return null;
  }
}

function withRole(name: string, role: string): HTMLElement {
  const made = document.createElement(name);
  made.role = role;
  return made;
}
