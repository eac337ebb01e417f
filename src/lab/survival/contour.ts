/** Values on a lattice, row by row. */
export interface Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Places on a line: x0, y0, x1, y1, …, in columns and rows. */
export type Way = readonly number[];

/**
 * The lines along which a lattice is at a level, by marching squares (Lorensen & Cline 1987 in the plane). Squares with
 * a corner that is not known are left out.
 */
export function contourLines(lattice: Lattice, level: number): Way[] {
  const pieces = new Map<number, number[]>();
  const link = (one: number, other: number) => {
    pieces.set(one, [...(pieces.get(one) ?? []), other]);
    pieces.set(other, [...(pieces.get(other) ?? []), one]);
  };
  for (let row = 0; row < lattice.rows - 1; row++) {
    for (let column = 0; column < lattice.columns - 1; column++) {
      const edges = crossedEdges(lattice, level, column, row);
      for (let i = 0; i + 1 < edges.length; i += 2) {
        link(edges[i] as number, edges[i + 1] as number);
      }
    }
  }
  return joined(pieces).map((way) => way.flatMap((edge) => placeOn(lattice, level, edge)));
}

/**
 * The edges of a square that the line crosses, two by two. An edge is twice the number of its first corner, one more
 * when it leads to the next row. Where all four are crossed, the pairs cut off two opposite corners.
 */
function crossedEdges({ columns, values }: Lattice, level: number, column: number, row: number) {
  const at = row * columns + column;
  const corners = [at, at + 1, at + columns + 1, at + columns].map(
    (each) => values[each] as number,
  );
  if (corners.some(Number.isNaN)) return [];
  const edges = [2 * at, 2 * (at + 1) + 1, 2 * (at + columns), 2 * at + 1];
  return edges.filter((_, i) => {
    const [one, other] = [corners[i] as number, corners[(i + 1) % 4] as number];
    return one > level !== other > level;
  });
}

/** Pieces end to end: first the lines with two ends, then those that close. */
function joined(pieces: Map<number, number[]>): number[][] {
  const ends = [...pieces.keys()].filter((edge) => pieces.get(edge)?.length === 1);
  const ways: number[][] = [];
  for (const start of [...ends, ...pieces.keys()]) {
    const way = [start];
    for (let edge = start; ; ) {
      const next = pieces.get(edge)?.pop();
      if (next === undefined) break;
      const back = pieces.get(next) ?? [];
      back.splice(back.indexOf(edge), 1);
      way.push(next);
      edge = next;
    }
    if (way.length > 1) ways.push(way);
  }
  return ways;
}

/** Where the line crosses an edge, by a straight line between the two values. */
function placeOn({ columns, values }: Lattice, level: number, edge: number): [number, number] {
  const corner = Math.floor(edge / 2);
  const isUp = edge % 2 === 1;
  const from = values[corner] as number;
  const to = values[corner + (isUp ? columns : 1)] as number;
  const share = (level - from) / (to - from);
  const column = corner % columns;
  const row = (corner - column) / columns;
  return isUp ? [column, row + share] : [column + share, row];
}
