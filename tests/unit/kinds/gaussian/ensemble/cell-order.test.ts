import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarseToFine } from '../../../../../src/kinds/gaussian/survival/cell-order.ts';

const side = fc.integer({ min: 1, max: 40 });

test('every cell comes exactly once', () => {
  fc.assert(
    fc.property(side, side, (columns, rows) => {
      const cells = [...coarseToFine(columns, rows)].flatMap((stage) => stage.cells);
      expect(cells.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: columns * rows }, (_, i) => i),
      );
    }),
  );
});

test('after every stage squares of its size or less cover the map; in the end every cell shows its own value', () => {
  fc.assert(
    fc.property(side, side, (columns, rows) => {
      const placeOf = (cell: number) => [cell % columns, Math.floor(cell / columns)] as const;
      /** Whose value each cell shows. */
      const shown = new Array<number>(columns * rows).fill(Number.NaN);
      for (const { size, cells } of coarseToFine(columns, rows)) {
        for (const cell of cells) {
          const [column, row] = placeOf(cell);
          for (let y = row; y < Math.min(rows, row + size); y++) {
            shown.fill(cell, y * columns + column, y * columns + Math.min(columns, column + size));
          }
        }
        const squares = shown.map((_, cell) => {
          const [column, row] = placeOf(cell);
          return (row - (row % size)) * columns + column - (column % size);
        });
        expect(shown).toEqual(squares);
      }
      expect(shown).toEqual(shown.map((_, cell) => cell));
    }),
  );
});

test('sizes halve from stage to stage, and the first is 1 in 64', () => {
  const stages = [...coarseToFine(64, 64)];
  expect(stages.map(({ size }) => size)).toEqual([8, 4, 2, 1]);
  expect(stages.map(({ cells }) => cells.length)).toEqual([64, 192, 768, 3072]);
  expect(stages[0]?.cells.slice(0, 9)).toEqual([0, 8, 16, 24, 32, 40, 48, 56, 512]);
});

test('a single cell is one stage, and no cells are none', () => {
  expect([...coarseToFine(1, 1)]).toEqual([{ size: 8, cells: [0] }]);
  expect([...coarseToFine(0, 5)]).toEqual([]);
});
