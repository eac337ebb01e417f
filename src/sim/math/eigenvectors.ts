/**
 * Eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5): they end at the
 * same bits everywhere.
 *
 * @param matrix size × size, row by row; not changed
 * @returns values, largest first, and vectors, one behind the other, each with a largest element that is positive
 */
export function eigenvectorsOf(matrix: Float64Array, size: number): Eigenvectors {
  const left = matrix.slice();
  // Row by row the vectors, as they turn.
  const turned = new Float64Array(size * size);
  for (let i = 0; i < size; i++) turned[i * size + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(left, size); sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(left, turned, size, p, q);
    }
  }
  const value = (i: number) => left[i * size + i] as number;
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => value(j) - value(i));
  const vectors = new Float64Array(size * size);
  for (const [to, from] of order.entries()) {
    vectors.set(pointing(turned.subarray(from * size, (from + 1) * size)), to * size);
  }
  return { values: Float64Array.from(order, value), vectors };
}

/** What `eigenvectorsOf` finds. */
export interface Eigenvectors {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Five to eight are enough for a matrix of 64 × 64. */
const MOST_SWEEPS = 30;
/** What is off the diagonal counts as 0 below this share of what is on it. */
const PRECISION = 1e-15;

function isDiagonal(matrix: Float64Array, size: number): boolean {
  let [on, off] = [0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const square = (matrix[i * size + j] as number) * (matrix[i * size + j] as number);
      if (i === j) on += square;
      else off += square;
    }
  }
  return off <= PRECISION * PRECISION * on;
}

/** Makes element p, q zero. */
function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number) {
  const off = matrix[p * size + q] as number;
  if (off === 0) return;
  const ratio = ((matrix[q * size + q] as number) - (matrix[p * size + p] as number)) / (2 * off);
  const sign = ratio < 0 ? -1 : 1;
  const tangent = sign / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let i = 0; i < size; i++) turn(matrix, i * size + p, i * size + q, cosine, sine);
  for (let i = 0; i < size; i++) turn(matrix, p * size + i, q * size + i, cosine, sine);
  for (let i = 0; i < size; i++) turn(vectors, p * size + i, q * size + i, cosine, sine);
}

function turn(numbers: Float64Array, one: number, other: number, cosine: number, sine: number) {
  const x = numbers[one] as number;
  const y = numbers[other] as number;
  numbers[one] = cosine * x - sine * y;
  numbers[other] = sine * x + cosine * y;
}

/** The vector or its opposite: a direction has two. */
function pointing(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}
