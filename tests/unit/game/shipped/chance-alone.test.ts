import { describeShipped } from './targets.ts';

describeShipped('chance-alone');
