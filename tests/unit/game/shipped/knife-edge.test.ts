import { describeShipped } from './targets.ts';

describeShipped('knife-edge');
