import type { Place } from './settings.ts';

/** What somebody does on the map. */
export interface OnSurface {
  readonly move: (place: Place) => void;
  readonly open: () => void;
}

/** Cells that a key with Shift goes at once. */
const STRIDE = 8;

const STEPS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * The button that lies over the map. A mouse points and clicks; a finger points, and opens with the button beside the
 * map, so that nobody leaves by reading; on the keyboard arrows move and Enter opens.
 */
export class MapSurface {
  private readonly button: HTMLButtonElement;
  private readonly on: OnSurface;
  private size = { columns: 1, rows: 1 };
  private place: Place = { column: 0, row: 0 };

  constructor(button: HTMLButtonElement, on: OnSurface) {
    this.button = button;
    this.on = on;
    let isTouch = false;
    button.addEventListener('pointerdown', (event) => {
      isTouch = event.pointerType === 'touch';
      this.pointAt(event);
    });
    button.addEventListener('pointermove', (event) => this.pointAt(event));
    button.addEventListener('keydown', (event) => this.press(event));
    button.addEventListener('click', ({ detail }) => {
      // Enter and Space click without a pointer: their detail is 0.
      if (detail === 0 || !isTouch) this.on.open();
    });
  }

  /** From now on there is something to point at. */
  show(size: { readonly columns: number; readonly rows: number }, place: Place): void {
    this.button.disabled = false;
    this.size = size;
    this.place = place;
  }

  private pointAt(event: PointerEvent): void {
    const { left, top, width, height } = this.button.getBoundingClientRect();
    const { columns, rows } = this.size;
    const column = Math.floor(((event.clientX - left) / width) * columns);
    const down = Math.floor(((event.clientY - top) / height) * rows);
    this.move({ column, row: rows - 1 - down });
  }

  private press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const stride = event.shiftKey ? STRIDE : 1;
    const { column, row } = this.place;
    this.move({ column: column + stride * step[0], row: row + stride * step[1] });
  }

  private move(wanted: Place): void {
    const { columns, rows } = this.size;
    const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
    const place = { column: within(wanted.column, columns), row: within(wanted.row, rows) };
    if (place.column === this.place.column && place.row === this.place.row) return;
    this.on.move(place);
  }
}
