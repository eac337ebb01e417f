import { testDigests } from './digests.ts';

testDigests('Chromium');
