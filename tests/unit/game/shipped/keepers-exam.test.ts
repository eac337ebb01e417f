import { describeShipped } from './targets.ts';

describeShipped('keepers-exam');
