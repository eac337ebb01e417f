/**
 * c[i][j] += Σ a[i][k] · b[k][j], from k = 0 up. The rows of b and c stand one behind the other; a is read with steps, so
 * that it can be a transposed matrix.
 */
export interface Product {
  readonly a: Float64Array;
  /** From a[i][k] to a[i + 1][k], and to a[i][k + 1]. */
  readonly rowStep: number;
  readonly innerStep: number;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly rows: number;
  readonly inner: number;
  /** A multiple of 4. */
  readonly columns: number;
}

/** The sum above, by one order of additions; an engine in WebAssembly has to give its bits. */
export function addProduct(product: Product): void {
  const { rows, columns } = product;
  const even = rows - (rows % 2);
  for (let j = 0; j < columns; j += 4) {
    for (let i = 0; i < even; i += 2) addToTwoRows(product, i, j);
    if (even < rows) addToRow(product, even, j);
  }
}

/** Four columns of two rows at a time: what is loaded is used more than once. */
function addToTwoRows(
  { a, rowStep, innerStep, b, c, inner, columns }: Product,
  i: number,
  j: number,
): void {
  const first = i * columns + j;
  const second = first + columns;
  let c00 = c[first] as number;
  let c01 = c[first + 1] as number;
  let c02 = c[first + 2] as number;
  let c03 = c[first + 3] as number;
  let c10 = c[second] as number;
  let c11 = c[second + 1] as number;
  let c12 = c[second + 2] as number;
  let c13 = c[second + 3] as number;
  let ofA = i * rowStep;
  let ofB = j;
  for (let k = 0; k < inner; k++) {
    const a0 = a[ofA] as number;
    const a1 = a[ofA + rowStep] as number;
    const b0 = b[ofB] as number;
    const b1 = b[ofB + 1] as number;
    const b2 = b[ofB + 2] as number;
    const b3 = b[ofB + 3] as number;
    c00 += a0 * b0;
    c01 += a0 * b1;
    c02 += a0 * b2;
    c03 += a0 * b3;
    c10 += a1 * b0;
    c11 += a1 * b1;
    c12 += a1 * b2;
    c13 += a1 * b3;
    ofA += innerStep;
    ofB += columns;
  }
  c[first] = c00;
  c[first + 1] = c01;
  c[first + 2] = c02;
  c[first + 3] = c03;
  c[second] = c10;
  c[second + 1] = c11;
  c[second + 2] = c12;
  c[second + 3] = c13;
}

function addToRow(
  { a, rowStep, innerStep, b, c, inner, columns }: Product,
  i: number,
  j: number,
): void {
  const at = i * columns + j;
  let c0 = c[at] as number;
  let c1 = c[at + 1] as number;
  let c2 = c[at + 2] as number;
  let c3 = c[at + 3] as number;
  let ofA = i * rowStep;
  let ofB = j;
  for (let k = 0; k < inner; k++) {
    const factor = a[ofA] as number;
    c0 += factor * (b[ofB] as number);
    c1 += factor * (b[ofB + 1] as number);
    c2 += factor * (b[ofB + 2] as number);
    c3 += factor * (b[ofB + 3] as number);
    ofA += innerStep;
    ofB += columns;
  }
  c[at] = c0;
  c[at + 1] = c1;
  c[at + 2] = c2;
  c[at + 3] = c3;
}
