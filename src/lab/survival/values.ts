import type { SurvivalMap } from '../../kinds/gaussian/survival/survival-map.ts';

/** What is known of a map so far: the value of each cell, and how large the square is that it stands for. */
export class MapValues {
  readonly map: SurvivalMap;
  readonly columns: number;
  readonly rows: number;
  /** NaN where nothing is known. */
  readonly values: Float64Array;
  /** 1 where a cell has a value of its own. */
  private readonly sizes: Uint8Array;

  constructor(map: SurvivalMap) {
    this.map = map;
    this.columns = map.x.steps;
    this.rows = map.y.steps;
    this.values = new Float64Array(this.columns * this.rows).fill(Number.NaN);
    this.sizes = new Uint8Array(this.values.length).fill(255);
  }

  /** Takes cells in: each fills a square, but for those that are known better. */
  add(cells: readonly number[], values: Float64Array, size: number): void {
    for (const [i, cell] of cells.entries()) {
      const column = cell % this.columns;
      const row = (cell - column) / this.columns;
      for (let y = row; y < Math.min(this.rows, row + size); y++) {
        for (let x = column; x < Math.min(this.columns, column + size); x++) {
          const at = y * this.columns + x;
          if ((this.sizes[at] as number) < size) continue;
          this.values[at] = values[i] as number;
          this.sizes[at] = size;
        }
      }
      this.sizes[cell] = 1;
    }
  }

  at(column: number, row: number): number {
    return this.values[row * this.columns + column] ?? Number.NaN;
  }

  /** Whether a cell has a value of its own, and not that of a neighbour. */
  isExact(column: number, row: number): boolean {
    return this.sizes[row * this.columns + column] === 1;
  }
}
