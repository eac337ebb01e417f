import { describeShipped } from './targets.ts';

describeShipped('first-watch');
