/**
 * The haploid Wright–Fisher chain with N = n and, if wanted, immigration, exactly: the number of samples of one mode
 * among n, as a matrix of transition probabilities. Written from its definition, not from the code under test.
 */

/** P(k of `trials` succeed) for each k, by multiplying the generating function out. */
export function binomial(trials: number, p: number): number[] {
  let masses = [1];
  for (let i = 0; i < trials; i++) {
    masses = Array.from(
      { length: masses.length + 1 },
      (_, k) => (masses[k] ?? 0) * (1 - p) + (masses[k - 1] ?? 0) * p,
    );
  }
  return masses;
}

function convolved(one: readonly number[], other: readonly number[]): number[] {
  const sums = new Array<number>(one.length + other.length - 1).fill(0);
  for (const [i, a] of one.entries()) {
    for (const [j, b] of other.entries()) sums[i + j] = (sums[i + j] ?? 0) + a * b;
  }
  return sums;
}

/** From i samples among n to j: n − r drawn from the share i/n, r from the share w of the truth. */
export function transitions(n: number, real = 0, share = 0): number[][] {
  const fresh = binomial(real, share);
  return Array.from({ length: n + 1 }, (_, i) => convolved(binomial(n - real, i / n), fresh));
}

/** One generation on. */
export function step(law: readonly number[], chain: readonly (readonly number[])[]): number[] {
  return law.map((_, j) => law.reduce((sum, p, i) => sum + p * (chain[i]?.[j] ?? 0), 0));
}

/** The first generation's law from a truth with share w, which need not be a multiple of 1/n. */
export function lawsFrom(n: number, share: number, generations: number, real = 0): number[][] {
  const chain = transitions(n, real, share);
  const laws = [binomial(n, share)];
  while (laws.length < generations) laws.push(step(laws.at(-1) ?? [], chain));
  return laws;
}

/** Mean and variance of the share, from the law of the count. */
export function shareMoments(law: readonly number[]): { mean: number; variance: number } {
  const n = law.length - 1;
  const mean = law.reduce((sum, p, k) => sum + (p * k) / n, 0);
  const variance = law.reduce((sum, p, k) => sum + p * (k / n - mean) ** 2, 0);
  return { mean, variance };
}

/** x with A x = b, by elimination with pivots. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? Number.NaN]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const order = rows.slice(k).sort((a, b) => Math.abs(b[k] ?? 0) - Math.abs(a[k] ?? 0));
    rows.splice(k, order.length, ...order);
    const pivot = rows[k] ?? [];
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] ?? 0) / (pivot[k] ?? Number.NaN);
      for (let j = k; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const row = rows[k] ?? [];
    const known = found.reduce((sum, x, j) => (j > k ? sum + x * (row[j] ?? 0) : sum), 0);
    found[k] = ((row[size] ?? Number.NaN) - known) / (row[k] ?? Number.NaN);
  }
  return found;
}

/**
 * Expected generations until the count is 0 or n, from each count between; with `end`, only of the runs that end
 * there, by conditioning the chain on it (its probability is i/n for n, 1 − i/n for 0).
 */
export function absorptionTimes(n: number, end?: 'lost' | 'fixed'): number[] {
  const chain = transitions(n);
  const chance = (i: number) => (end === undefined ? 1 : end === 'fixed' ? i / n : 1 - i / n);
  const inner = Array.from({ length: n - 1 }, (_, i) => i + 1);
  const matrix = inner.map((i) =>
    inner.map((j) => (i === j ? 1 : 0) - ((chain[i]?.[j] ?? 0) * chance(j)) / chance(i)),
  );
  return solve(
    matrix,
    inner.map(() => 1),
  );
}
