import { describeShipped } from './targets.ts';

describeShipped('five-rounds');
