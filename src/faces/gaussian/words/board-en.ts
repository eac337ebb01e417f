import { fixed } from '../../../figures/format.ts';
import type { Gaussian } from '../../../kinds/gaussian/model.ts';
import type { BoardSayings } from '../../board-face.ts';
import { survivalNow } from '../../passage.ts';

const TAILS = ['left tail', 'right tail'];

/** Below this survival a tail counts as lost, above this one as swollen, where there is no line that says so. */
const LOST_BELOW = 0.05;
const FAT_ABOVE = 2;

export const say: BoardSayings = {
  start: 'both tails are',
  lineage: 'Lineage',
  kept: 'You kept the tails alive',
  tails: () => TAILS,
  treasure: () => 'both tails',
  subjects: () => TAILS.map((name) => `the ${name}`),
  places: () => [],
  goal: () => 'a tail',
  losses: () => [],
  ending(position) {
    const survival = survivalNow(position, TAILS);
    if (Math.min(...survival) < LOST_BELOW) return 'A tail is lost';
    return Math.max(...survival) > FAT_ABOVE ? 'A tail has swollen' : 'Both tails are still here';
  },
  head: () => ['Mean', 'Width σ'],
  cells(model) {
    const { mean, variance } = model as Gaussian;
    return [fixed(mean, 3), fixed(Math.sqrt(variance), 3)];
  },
};
