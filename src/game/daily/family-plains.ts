import type { Plain } from '../plain.ts';
import type { FamilyName } from './families.ts';

/** The plain policy of each family of daily challenges, as `npm run tables` has chosen it. */
export const FAMILY_PLAINS: Readonly<Record<FamilyName, Plain>> = {
  watch: {
    policy: 'watchful',
    threshold: 0.4,
    factor: 4,
    winShare: 0.839,
    medianShare: 0.668,
  },
  haul: {
    policy: 'watchful',
    threshold: 0.5,
    factor: 4,
    winShare: 0.832,
    medianShare: 0.7415,
  },
  archive: {
    policy: 'watchful',
    threshold: 0.4,
    factor: 7,
    tools: [1],
    when: 'always',
    winShare: 0.68,
    medianShare: 0.8824,
  },
  map: {
    policy: 'watchful',
    threshold: 0.5,
    factor: 2.5,
    winShare: 0.811,
    medianShare: 0.6269,
  },
  copies: {
    policy: 'watchful',
    threshold: 0.5,
    factor: 2,
    tools: [1],
    when: 'always',
    winShare: 0.809,
    medianShare: 0.6176,
  },
  weight: {
    policy: 'watchful',
    threshold: 0.55,
    factor: 1.5,
    tools: [1],
    when: 'fed',
    winShare: 0.811,
    medianShare: 0.6,
  },
  boat: {
    policy: 'aimed',
    threshold: 0.65,
    factor: 1.5,
    winShare: 0.81,
    medianShare: 0.8444,
  },
  bouncer: {
    policy: 'watchful',
    threshold: 0.55,
    factor: 1,
    tools: [2],
    when: 'fed',
    winShare: 0.818,
    medianShare: 0.4808,
  },
};
