/** A symmetric 2 × 2 matrix: xx, xy, yy. */
export type Symmetric = readonly [xx: number, xy: number, yy: number];

/** A lower triangular 2 × 2 matrix: xx, yx, yy. */
export type Triangular = readonly [xx: number, yx: number, yy: number];

/** The larger eigenvalue. */
export function largestEigenvalue(xx: number, xy: number, yy: number): number {
  const difference = 0.5 * (xx - yy);
  const scale = Math.max(Math.abs(difference), Math.abs(xy));
  if (scale === 0) return 0.5 * (xx + yy);
  // Scaled, so that squares of tiny numbers do not vanish.
  const [along, across] = [difference / scale, xy / scale];
  return 0.5 * (xx + yy) + scale * Math.sqrt(along * along + across * across);
}

/** The smaller eigenvalue of a covariance, never below zero through rounding. */
export function smallestEigenvalue(xx: number, xy: number, yy: number): number {
  const largest = largestEigenvalue(xx, xy, yy);
  // The determinant over the larger one: a difference would cancel where the two are far apart.
  return largest === 0 ? 0 : Math.max(0, (xx / largest) * yy - (xy / largest) * xy);
}

/** xx·yy − xy². */
export function determinantOf([xx, xy, yy]: Symmetric): number {
  return xx * yy - xy * xy;
}

/** The lower triangle L with L Lᵀ the given covariance (Cholesky); it may be singular. */
export function triangularRoot([xx, xy, yy]: Symmetric): Triangular {
  if (xx <= 0) return [0, 0, Math.sqrt(Math.max(0, yy))];
  const rootX = Math.sqrt(xx);
  const slope = xy / rootX;
  return [rootX, slope, Math.sqrt(Math.max(0, yy - slope * slope))];
}

/** The same matrix with every eigenvalue below `floor` raised to it; the eigenvectors stay. */
export function raiseEigenvalues(matrix: Symmetric, floor: number): Symmetric {
  const [xx, xy, yy] = matrix;
  const smallest = smallestEigenvalue(xx, xy, yy);
  if (smallest >= floor) return matrix;
  const largest = largestEigenvalue(xx, xy, yy);
  if (largest <= floor) return [floor, 0, floor];
  // floor·I plus what the longer axis has above it. The matrix less its smaller eigenvalue is (largest − smallest)
  // times the projection on that axis.
  const kept = (largest - floor) / (largest - smallest);
  return [floor + kept * (xx - smallest), kept * xy, floor + kept * (yy - smallest)];
}
