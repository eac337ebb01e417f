/**
 * Small matrices of a fixed size, row by row, for the distributions of codes.
 */

/**
 * The lower triangular root L of a positive definite matrix, L Lᵀ (Cholesky).
 *
 * @param matrix size × size
 * @throws RangeError when the matrix is not positive definite
 */
export function triangularRootOf(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) {
        left -= (root[i * size + k] as number) * (root[j * size + k] as number);
      }
      if (i === j && !(left > 0)) throw new RangeError('the matrix is not positive definite');
      root[i * size + j] = i === j ? Math.sqrt(left) : left / (root[j * size + j] as number);
    }
  }
  return root;
}

/** Writes L⁻¹ x into `out`. */
export function solve(root: Float64Array, x: Float64Array, out: Float64Array): void {
  const size = x.length;
  for (let i = 0; i < size; i++) {
    let left = x[i] as number;
    for (let k = 0; k < i; k++) left -= (root[i * size + k] as number) * (out[k] as number);
    out[i] = left / (root[i * size + i] as number);
  }
}
