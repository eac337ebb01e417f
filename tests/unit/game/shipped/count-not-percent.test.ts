import { describeShipped } from './targets.ts';

describeShipped('count-not-percent');
