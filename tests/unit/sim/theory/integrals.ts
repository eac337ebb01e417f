/** Integrals over the standard normal distribution, by the midpoint rule: independent of everything in the core. */

const density = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** E f(z) for z standard normal, where f may jump at ±`jump`; good to about 1e-9. */
export function expectation(f: (z: number) => number, jump: number): number {
  const edges = [-12, -jump, jump, 12];
  let sum = 0;
  for (const [i, from] of edges.slice(0, 3).entries()) {
    const width = ((edges[i + 1] ?? 0) - from) / 20_000;
    for (let k = 0; k < 20_000; k++) {
      const z = from + (k + 0.5) * width;
      sum += f(z) * density(z) * width;
    }
  }
  return sum;
}

/** Where a function changes its sign between two places at which its signs differ. */
export function zeroBetween(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  if (Math.sign(f(low)) === Math.sign(f(high))) throw new Error('no change of sign');
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (Math.sign(f(middle)) === Math.sign(f(low))) low = middle;
    else high = middle;
  }
  return low;
}
