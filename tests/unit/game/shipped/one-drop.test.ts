import { describeShipped } from './targets.ts';

describeShipped('one-drop');
