/** At first every eighth cell of every eighth row. A power of two. */
const COARSEST = 8;

/** Cells to compute next, by number; until finer ones are known, each stands for a square. */
export interface Stage {
  /** Columns and rows of the square, of which the cell is the first in both. */
  readonly size: number;
  readonly cells: readonly number[];
}

/**
 * All cells of a map, each once, from coarse to fine: what is known after a stage covers the whole map with squares.
 * Cell c stands in column c mod `columns` and in row ⌊c / `columns`⌋.
 */
export function* coarseToFine(columns: number, rows: number): Generator<Stage> {
  for (let size = COARSEST; size >= 1; size /= 2) {
    const cells: number[] = [];
    for (let row = 0; row < rows; row += size) {
      for (let column = 0; column < columns; column += size) {
        const isKnown = size < COARSEST && column % (2 * size) === 0 && row % (2 * size) === 0;
        if (!isKnown) cells.push(row * columns + column);
      }
    }
    if (cells.length > 0) yield { size, cells };
  }
}
