import { describeShipped } from './targets.ts';

describeShipped('trust-the-real');
