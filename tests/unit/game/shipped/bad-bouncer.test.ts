import { describeShipped } from './targets.ts';

describeShipped('bad-bouncer');
