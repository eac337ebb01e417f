import { describeShipped } from './targets.ts';

describeShipped('fresh-or-copied');
