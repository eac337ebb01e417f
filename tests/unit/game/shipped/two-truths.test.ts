import { describeShipped } from './targets.ts';

describeShipped('two-truths');
