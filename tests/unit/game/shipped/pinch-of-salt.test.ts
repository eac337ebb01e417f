import { describeShipped } from './targets.ts';

describeShipped('pinch-of-salt');
