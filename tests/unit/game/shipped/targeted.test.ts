import { describeShipped } from './targets.ts';

describeShipped('targeted');
