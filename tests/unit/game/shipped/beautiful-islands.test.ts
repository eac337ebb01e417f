import { describeShipped } from './targets.ts';

describeShipped('beautiful-islands');
