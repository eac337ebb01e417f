import fc from 'fast-check';
import { vi } from 'vitest';
import { loadAllFaces } from '../../src/faces/faces.ts';
import { loadAll } from '../../src/kinds/kinds.ts';

// Every kind of model and its face are at hand, as in the build.
await Promise.all([loadAll(), loadAllFaces()]);

// The same cases in every run: a failure can be repeated by anybody.
fc.configureGlobal({ seed: 20_261_122 });

/** How many times as many cases are drawn: `npm run proofs` draws more. */
const factor = Number(process.env['FUZZ'] ?? 1);

if (factor !== 1) {
  vi.doMock('fast-check', async (importOriginal) => {
    const real = await importOriginal<typeof import('fast-check')>();
    const assert = (property: fc.IRawProperty<unknown>, parameters?: fc.Parameters<unknown>) => {
      const numRuns = Math.ceil((parameters?.numRuns ?? 100) * factor);
      return real.assert(property, { ...parameters, numRuns });
    };
    return { ...real, assert, default: { ...real.default, assert } };
  });
}
