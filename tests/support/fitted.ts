import { finish } from '../../src/base/finish.ts';
import type { Family } from '../../src/sim/family.ts';
import type { Regime } from '../../src/sim/regimes.ts';
import type { Samples } from '../../src/sim/samples.ts';

/** How a generation of a fit is made that does not ask. */
const PLAIN: Regime = { synthetic: 'replace', realData: 'none', n: 2, spread: 1 };

/** The fit of a family that leaves nothing to chance: one that asks for a stream fails. */
export function fitted<Model>(family: Family<Model>, samples: Samples, previous: Model): Model {
  const chance = () => {
    throw new Error('this fit was to leave nothing to chance');
  };
  return finish(family.fit(samples, previous, chance, PLAIN));
}
