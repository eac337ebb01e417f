import { describe, expect, test } from 'vitest';
import { fitRows, linearRows } from '../../../src/formulas/album.ts';
import { tollAt } from '../../../src/kinds/pictures/theory/toll-law.ts';

describe.each([0, 0.1])('linear networks, ρ = %d', (realShare) => {
  test('the law is what the loop does', () => {
    const rows = linearRows(realShare);
    expect(rows).toHaveLength(10);
    for (const { law, loop } of rows) expect(Math.abs(law - loop)).toBeLessThan(1e-9);
    expect(rows[9]?.loop).toBeLessThan(rows[0]?.loop ?? 0);
  });
});

test('the fit is as near to lucks that it did not see as it says', () => {
  const meanError = tollAt(1)?.meanError ?? 0;
  for (const { law, mean, error } of fitRows()) {
    expect(Math.abs(law - mean)).toBeLessThan(4 * Math.hypot(error, meanError));
  }
});
