import { describeShipped } from './targets.ts';

describeShipped('hoard-or-replace');
